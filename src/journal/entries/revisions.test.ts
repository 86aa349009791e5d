import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentWith } from '#tests/support/example-content.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { searchEntries } from '../search/search.ts'
import { sql } from '../storage/sql.ts'
import { emptyTrash } from '../trash/trash.ts'
import { amendEntry, trashEntry } from './entries.ts'
import { readEntry } from './find-entries.ts'
import { listRevisions } from './revisions.ts'
import { addPersonNamed, noteOf, record } from './testing/seeded-journal.ts'

let journal: TemporaryJournal
let personId: string

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z' })
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const amendAt = (now: string, id: string, text: string, day = '2026-03-02'): void => {
  journal.clock.set(now)
  amendEntry(journal, { id, day, layer: 'shareable', content: noteOf(text) })
}

const textsOf = (id: string): unknown[] =>
  listRevisions(journal.db, id).map(({ content }) => content.kind === 'note' && content.text)

test('every sitting leaves what stood before it, the latest first', () => {
  const { id } = record(journal, personId, noteOf('first'))
  amendAt('2026-03-05T09:00:00.000Z', id, 'second')
  amendAt('2026-03-05T09:03:00.000Z', id, 'second, with more')
  amendAt('2026-03-06T09:00:00.000Z', id, 'third')
  expect(textsOf(id)).toEqual(['second, with more', 'first'])
  expect(listRevisions(journal.db, id)[0]).toMatchObject({
    stoodSince: '2026-03-05T09:03:00.000Z',
    stoodUntil: '2026-03-06T09:00:00.000Z',
    day: '2026-03-02',
    layer: 'shareable',
  })
})

test('the pauses of the first sitting leave nothing', () => {
  const { id } = record(journal, personId, noteOf('f'))
  amendAt('2026-03-04T09:00:01.000Z', id, 'fi')
  amendAt('2026-03-04T09:09:00.000Z', id, 'first')
  expect(textsOf(id)).toEqual([])
})

test('what changes nothing is not written: no history, no new time of change', () => {
  const { id } = record(journal, personId, noteOf('same'))
  amendAt('2026-03-07T09:00:00.000Z', id, 'same')
  expect(textsOf(id)).toEqual([])
  expect(readEntry(journal.db, id).updatedAt).toBe('2026-03-04T09:00:00.000Z')
})

test('a changed day or layer is history too', () => {
  const { id } = record(journal, personId, noteOf('same'))
  amendAt('2026-03-07T09:00:00.000Z', id, 'same', '2026-03-03')
  expect(listRevisions(journal.db, id)).toMatchObject([{ day: '2026-03-02' }])
})

test('earlier words are not found by search, and are gone with their entry', () => {
  const { id } = record(journal, personId, noteOf('pamplemousse'))
  amendAt('2026-03-07T09:00:00.000Z', id, 'grapefruit')
  const found = searchEntries(journal.db, { text: 'pamplemousse', personId: null, limit: 10 })
  expect(found).toEqual([])
  trashEntry(journal, id)
  emptyTrash(journal, id)
  expect(journal.db.get(sql`SELECT count(*) AS n FROM entry_revision`)).toEqual({ n: 0 })
})

test('history keeps words of a kind whole, whatever is in them', () => {
  const before = contentWith('listening', { theirWords: '“שלום” 🚀', myReading: 'tired', level: 'opening' })
  const { id } = record(journal, personId, before)
  journal.clock.set('2026-03-09T09:00:00.000Z')
  const after = contentWith('listening', { theirWords: 'x' })
  amendEntry(journal, { id, day: '2026-03-02', layer: 'private', content: after })
  expect(listRevisions(journal.db, id)[0]?.content).toEqual(before)
})
