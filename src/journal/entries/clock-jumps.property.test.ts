import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry, listEntries, recordEntry } from './entries.ts'
import { addPersonNamed, draftOf, noteOf } from './testing/seeded-journal.ts'

/** Any moment that a clock may show: set back by years, past 2038, on a leap day, in the hour that comes twice. */
const anyMoment = fc.oneof(
  fc
    .date({ min: new Date('1971-01-01'), max: new Date('2120-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '2038-01-19T03:14:08.000Z',
    '2028-02-29T23:59:59.999Z',
    '2026-10-25T00:30:00.000Z',
    '1999-12-31T23:59:59.999Z',
  ),
)

test('entries of one day are listed in the order of writing, wherever the clock jumped between them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMoment, { minLength: 2, maxLength: 8 }), (moments) =>
      withTemporaryJournal((journal) => {
        const personId = addPersonNamed(journal, 'Mariam Haddad')
        const ids = moments.map((moment, place) => {
          journal.clock.set(moment)
          return recordEntry(journal, draftOf(personId, noteOf(`note ${place}`))).id
        })
        const listed = listEntries(journal.db, { personId, kinds: null, meetingId: null, limit: 100 })
        expect(listed.map(({ id }) => id)).toEqual(ids.toReversed())
      }),
    ),
    { numRuns: 15 },
  )
})

test('a change is never lost to a clock that was set back: the words written last stand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMoment, { minLength: 2, maxLength: 6 }), (moments) =>
      withTemporaryJournal((journal) => {
        const personId = addPersonNamed(journal, 'Mariam Haddad')
        const entry = recordEntry(journal, draftOf(personId, noteOf('first')))
        moments.forEach((moment, place) => {
          journal.clock.set(moment)
          amendEntry(journal, { ...entry, content: noteOf(`change ${place}`) })
        })
        const [now] = listEntries(journal.db, { personId, kinds: null, meetingId: null, limit: 1 })
        expect(now?.content).toEqual(noteOf(`change ${moments.length - 1}`))
      }),
    ),
    { numRuns: 15 },
  )
})
