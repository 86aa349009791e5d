import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContentOf } from '#shared/journal/entry.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry, restoreEntry, trashEntry } from '../entries/entries.ts'
import { findEntriesOf, readEntry } from '../entries/find-entries.ts'
import { anyDay } from '../entries/testing/any-content.ts'
import { addPersonNamed, checkpointOf, goalOf, record } from '../entries/testing/seeded-journal.ts'
import { sql } from '../storage/sql.ts'
import { foldGoal } from './goal-folding.ts'
import { countLiveGoals, listLiveGoals, withLastCheckpoint } from './goals.ts'

let journal: TemporaryJournal
let personId: string
let goalId: string

beforeEach(() => {
  journal = temporaryJournal()
  personId = addPersonNamed(journal, 'Ines')
  goalId = record(journal, personId, goalOf('Ship the export'), '2026-01-01').id
})

afterEach(() => journal.remove())

type Changes = Partial<Omit<ContentOf<'checkpoint'>, 'kind' | 'goalId'>>

const check = (day: string, changes: Changes) => record(journal, personId, checkpointOf(goalId, changes), day)
const reword = (day: string, wordingAfter: string) => check(day, { becomes: 'reworded', wordingAfter })
const goal = () => readEntry(journal.db, goalId).content
const amendGoal = (changes: Partial<ContentOf<'goal'>>) =>
  amendEntry(journal, {
    id: goalId,
    day: '2026-01-01',
    layer: 'shareable',
    content: { ...goalOf('Ship the export'), ...changes },
  }).content

test('a checkpoint moves its goal on, and is told together with it', () => {
  const { id } = check('2026-02-01', { becomes: 'reached' })
  expect(goal()).toMatchObject({ title: 'Ship the export', state: 'reached' })
  expect(journal.events.at(-1)).toEqual({ name: 'entries-changed', personIds: [personId], entryIds: [id, goalId] })
})

test('a rewording gives the goal its new title and keeps both wordings', () => {
  const { content } = reword('2026-02-01', 'Ship a readable export')
  expect(goal()).toMatchObject({ title: 'Ship a readable export', state: 'reworded' })
  expect(content).toMatchObject({ wordingBefore: 'Ship the export', wordingAfter: 'Ship a readable export' })
})

test('a rewording written down late is told the wording of its own day', () => {
  reword('2026-03-01', 'the third')
  expect(reword('2026-02-01', 'the second').content).toMatchObject({ wordingBefore: 'Ship the export' })
  expect(goal()).toMatchObject({ title: 'the third' })
})

test('a wording before that was written by hand stays', () => {
  const { content } = check('2026-02-01', { becomes: 'reworded', wordingBefore: 'as I recall', wordingAfter: 'new' })
  expect(content).toMatchObject({ wordingBefore: 'as I recall' })
})

test('a rewording without new words leaves the title', () => {
  reword('2026-02-01', '  ')
  expect(goal()).toMatchObject({ title: 'Ship the export', state: 'reworded' })
})

test('what the goal says is found again after its checkpoint is amended, trashed and restored', () => {
  const { id } = reword('2026-02-01', 'first try')
  amendEntry(journal, {
    id,
    day: '2026-02-01',
    layer: 'shareable',
    content: checkpointOf(goalId, { becomes: 'reworded', wordingAfter: 'second try' }),
  })
  expect(goal()).toMatchObject({ title: 'second try', state: 'reworded' })
  trashEntry(journal, id)
  expect(goal()).toMatchObject({ title: 'Ship the export', state: 'active' })
  restoreEntry(journal, id)
  expect(goal()).toMatchObject({ title: 'second try', state: 'reworded' })
})

test('a checkpoint that is moved to another goal leaves the first as it was', () => {
  const other = record(journal, personId, goalOf('Mentor Noor')).id
  const { id } = check('2026-02-01', { becomes: 'let-go' })
  amendEntry(journal, {
    id,
    day: '2026-02-01',
    layer: 'shareable',
    content: checkpointOf(other, { becomes: 'let-go' }),
  })
  expect(goal()).toMatchObject({ state: 'active' })
  expect(readEntry(journal.db, other).content).toMatchObject({ state: 'let-go' })
})

test('a goal without checkpoints is corrected freely', () => {
  expect(amendGoal({ title: 'Ship it', state: 'let-go', measure: 'used weekly' })).toMatchObject({
    title: 'Ship it',
    state: 'let-go',
    measure: 'used weekly',
  })
  reword('2026-02-01', 'Ship it well')
  expect(goal()).toMatchObject({ title: 'Ship it well' })
})

test('what a checkpoint has set is not undone by saving the goal', () => {
  reword('2026-02-01', 'Ship it well')
  check('2026-02-02', { becomes: 'reached' })
  expect(amendGoal({ title: 'Ship the export', state: 'active', measure: 'used weekly' })).toMatchObject({
    title: 'Ship it well',
    state: 'reached',
    measure: 'used weekly',
  })
})

test('live goals come with their latest checkpoint; reached ones and those let go are left out', () => {
  const reached = record(journal, personId, goalOf('done')).id
  record(journal, personId, checkpointOf(reached, { becomes: 'reached' }))
  const bare = record(journal, personId, goalOf('new'), '2026-02-03').id
  const latest = check('2026-02-02', { happened: 'halfway' }).id
  check('2026-02-01', { happened: 'begun' })
  const live = listLiveGoals(journal.db, personId).map((goal) => withLastCheckpoint(journal.db, goal))
  expect(live.map(({ goal, lastCheckpoint }) => [goal.id, lastCheckpoint?.id ?? null])).toEqual([
    [bare, null],
    [goalId, latest],
  ])
  expect(countLiveGoals(journal.db, personId)).toBe(2)
})

const anyTurn = fc.record({
  becomes: fc.constantFrom('active', 'reached', 'reworded', 'let-go'),
  wordingAfter: fc.constantFrom('', ' ', 'one wording', 'another wording'),
})

const anyStep = fc.record({
  does: fc.constantFrom('check', 'amend', 'trash', 'restore', 'correct'),
  at: fc.nat(),
  turn: anyTurn,
  day: anyDay,
})

test('state and title of a goal always follow from its checkpoints in the order of their days', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
      const folded = record(journal, personId, goalOf('as first written')).id
      const ids: string[] = []
      for (const step of steps) take(folded, ids, step)
      const turns = findEntriesOf(journal.db, 'checkpoint', {
        where: sql`seq IN (SELECT entry_seq FROM checkpoint WHERE goal_id = ${folded})`,
      })
      const origin = { title: 'as first written', state: 'active' } as const
      const stand = foldGoal(
        origin,
        turns.toReversed().map(({ content }) => content),
      )
      expect(readEntry(journal.db, folded).content).toMatchObject(stand)
    }),
    { numRuns: 60 },
  )
})

function take(
  folded: string,
  ids: string[],
  { does, at, turn, day }: typeof anyStep extends fc.Arbitrary<infer V> ? V : never,
) {
  const content = checkpointOf(folded, turn)
  const id = ids[at % Math.max(ids.length, 1)]
  if (does === 'correct') {
    const { content: said, ...rest } = readEntry(journal.db, folded)
    if (said.kind === 'goal') amendEntry(journal, { ...pick(rest), content: { ...said, measure: `measure ${at}` } })
  } else if (does === 'check' || id === undefined) ids.push(record(journal, personId, content, day).id)
  else if (does === 'restore') restoreEntry(journal, id)
  else if (isInTrash(id)) return
  else if (does === 'trash') trashEntry(journal, id)
  else amendEntry(journal, { id, day, layer: 'shareable', content })
}

const pick = ({ id, day, layer }: { id: string; day: string; layer: 'shareable' | 'private' }) => ({ id, day, layer })

const isInTrash = (id: string): boolean =>
  journal.db.get(sql`SELECT 1 FROM entry WHERE id = ${id} AND trashed_at IS NOT NULL`) !== undefined
