import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EntryKind, entryKinds } from '#shared/journal/entry.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry, listEntries, recordEntry } from './entries.ts'
import { readEntry } from './find-entries.ts'
import { anyContent, anyDay, contentArbitraries, type Targets } from './testing/any-content.ts'
import { addPersonNamed, draftOf, experimentOf, goalOf, record } from './testing/seeded-journal.ts'

let journal: TemporaryJournal
let personId: string
let targets: Targets

beforeAll(() => {
  journal = temporaryJournal()
  personId = addPersonNamed(journal, 'Ines')
  targets = {
    goalId: record(journal, personId, goalOf('Ship the export')).id,
    experimentId: record(journal, personId, experimentOf('Pair on incidents')).id,
  }
})

afterAll(() => journal.remove())

test.each([...entryKinds])(
  'a %s comes back exactly as it was recorded, and again as it was amended',
  (kind: EntryKind) => {
    const contents = contentArbitraries(targets)[kind]
    fc.assert(
      fc.property(contents, contents, anyDay, (first, second, day) => {
        const { id } = recordEntry(journal, draftOf(personId, first, { day }))
        expect(readEntry(journal.db, id)).toMatchObject({ content: first, day, layer: 'shareable' })
        amendEntry(journal, { id, day: '2026-01-01', layer: 'private', content: second })
        expect(readEntry(journal.db, id)).toMatchObject({ content: second, day: '2026-01-01', layer: 'private' })
      }),
      { numRuns: 40 },
    )
  },
)

test('many entries of every kind are listed with the content that each was recorded with, newest first', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyContent(targets), anyDay), { minLength: 1, maxLength: 30 }), (written) => {
      const meetingless = addPersonNamed(journal, 'Noor')
      const withoutReferences = written.filter(
        ([{ kind }]) => !['checkpoint', 'phase', 'commitment', 'addendum'].includes(kind),
      )
      const recorded = withoutReferences.map(([content, day]) => record(journal, meetingless, content, day))
      const expected = recorded.toReversed().toSorted((one, other) => other.day.localeCompare(one.day))
      const listed = listEntries(journal.db, { personId: meetingless, kinds: null, meetingId: null, limit: 500 })
      expect(listed).toEqual(expected)
    }),
    { numRuns: 30 },
  )
})
