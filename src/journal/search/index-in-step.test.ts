import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from '#shared/journal/entry-words.ts'
import { type TemporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry, restoreEntry, trashEntry } from '../entries/entries.ts'
import { findEntryAnywhere } from '../entries/find-entries.ts'
import { anyContent, anyDay } from '../entries/testing/any-content.ts'
import { addPersonNamed, experimentOf, goalOf, record } from '../entries/testing/seeded-journal.ts'
import { assertSearchInStep } from '../storage/search-index.ts'
import { sql } from '../storage/sql.ts'

/** What a person may do, in any order; `at` picks among what was recorded so far. */
const anyStep = (targets: { goalId: string; experimentId: string }) =>
  fc.record({
    does: fc.constantFrom('record', 'amend', 'trash', 'restore'),
    at: fc.nat(),
    content: anyContent(targets),
    day: anyDay,
  })

test('whatever is recorded, amended, trashed and restored, words and search index stay in step', () =>
  withTemporaryJournal((journal) => {
    const personId = addPersonNamed(journal, 'Ines')
    const goalId = record(journal, personId, goalOf('a goal')).id
    const experimentId = record(journal, personId, experimentOf('an experiment')).id
    fc.assert(
      fc.property(fc.array(anyStep({ goalId, experimentId }), { maxLength: 25 }), (steps) => {
        const ids: string[] = []
        for (const step of steps) take(journal, { ...step, personId, ids })
        assertSearchInStep(journal.db)
        for (const id of [goalId, ...ids]) expectWordsInStep(journal, id)
      }),
      { numRuns: 40 },
    )
  }))

type Step = (ReturnType<typeof anyStep> extends fc.Arbitrary<infer Value> ? Value : never) & {
  personId: string
  ids: string[]
}

function take(journal: TemporaryJournal, { does, at, content, day, personId, ids }: Step): void {
  const id = ids[at % Math.max(ids.length, 1)]
  const entry = id === undefined ? undefined : findEntryAnywhere(journal.db, id)
  if (does === 'record' || !entry) ids.push(record(journal, personId, content, day).id)
  else if (does === 'restore') restoreEntry(journal, entry.id)
  else if (isInTrash(journal, entry.id)) return
  else if (does === 'trash') trashEntry(journal, entry.id)
  else if (entry.content.kind === content.kind) amendEntry(journal, { id: entry.id, day, layer: 'private', content })
}

const isInTrash = ({ db }: TemporaryJournal, id: string): boolean =>
  db.get(sql`SELECT 1 FROM entry WHERE id = ${id} AND trashed_at IS NOT NULL`) !== undefined

function expectWordsInStep({ db }: TemporaryJournal, id: string): void {
  const entry = findEntryAnywhere(db, id)
  const stored = db.get<{ words: string }>(sql`SELECT words FROM entry WHERE id = ${id}`)
  expect(stored?.words).toBe(entry && wordsOf(entry.content))
}
