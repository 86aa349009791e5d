import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry, restoreEntry, trashEntry } from '../entries/entries.ts'
import { anyDay } from '../entries/testing/any-content.ts'
import { addPersonNamed, freedomOf, record } from '../entries/testing/seeded-journal.ts'
import { setPersonState } from '../people/people.ts'
import { freedomNow, listLookInsDue } from './freedom.ts'

let journal: TemporaryJournal
let personId: string

beforeEach(() => {
  journal = temporaryJournal()
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const step = (day: string, area: string, changes: Parameters<typeof freedomOf>[1] = {}) =>
  record(journal, personId, freedomOf(area, changes), day).id

const now = (lastMeeting: string | null = null) => freedomNow(journal.db, personId, lastMeeting)
const dueBy = (day: string, of: string | null = personId) => listLookInsDue(journal.db, of, day).map(({ id }) => id)

test('each area stands at its latest level, and says what it was before and since when', () => {
  step('2026-01-01', 'Hiring', { level: 'consult' })
  const latest = step('2026-02-01', 'hiring ', { level: 'delegate', lookIn: '2026-04-01' })
  const other = step('2025-06-01', 'Budget', { level: 'tell' })
  expect(now('2026-01-15')).toEqual([
    {
      entryId: other,
      area: 'Budget',
      level: 'tell',
      before: null,
      since: '2025-06-01',
      lookIn: null,
      reason: '',
      giveBackOn: null,
      changedSinceLastMeeting: false,
    },
    {
      entryId: latest,
      area: 'hiring ',
      level: 'delegate',
      before: 'consult',
      since: '2026-02-01',
      lookIn: '2026-04-01',
      reason: '',
      giveBackOn: null,
      changedSinceLastMeeting: true,
    },
  ])
})

test('a step that keeps the level does not begin it anew', () => {
  step('2026-01-01', 'Hiring', { level: 'tell' })
  step('2026-02-01', 'Hiring', { level: 'agree' })
  step('2026-03-01', 'Hiring', { level: 'agree', lookIn: '2026-05-01' })
  expect(now('2026-02-15')).toMatchObject([
    { level: 'agree', before: 'tell', since: '2026-02-01', lookIn: '2026-05-01', changedSinceLastMeeting: false },
  ])
})

test('a step written down late takes its place by its day', () => {
  const latest = step('2026-02-01', 'Hiring', { level: 'agree' })
  step('2026-01-01', 'Hiring', { level: 'delegate', lookIn: '2026-01-15' })
  expect(now()).toMatchObject([{ entryId: latest, level: 'agree', before: 'delegate' }])
  expect(dueBy('2026-03-01')).toEqual([])
})

test('a look-in is due from its day until the next step in the area', () => {
  const id = step('2026-01-01', 'Hiring', { lookIn: '2026-02-01' })
  expect([dueBy('2026-01-31'), dueBy('2026-02-01')]).toEqual([[], [id]])
  const next = step('2026-02-02', 'HIRING')
  expect(dueBy('2026-03-01')).toEqual([])
  trashEntry(journal, next)
  expect(dueBy('2026-03-01')).toEqual([id])
})

test('what was written when freedom was taken back is told, and its day is due like a look-in', () => {
  step('2026-01-01', 'Hiring', { level: 'delegate' })
  const id = step('2026-02-01', 'Hiring', {
    level: 'agree',
    reason: 'Two offers fell through',
    giveBackOn: '2026-03-01',
  })
  expect(now()).toMatchObject([{ level: 'agree', reason: 'Two offers fell through', giveBackOn: '2026-03-01' }])
  expect([dueBy('2026-02-28'), dueBy('2026-03-01')]).toEqual([[], [id]])
  step('2026-03-02', 'Hiring', { level: 'delegate' })
  expect(now()).toMatchObject([{ reason: '', giveBackOn: null }])
  expect(dueBy('2026-04-01')).toEqual([])
})

test('look-ins of everyone leave out archived partnerships, the longest due first', () => {
  const later = step('2026-01-01', 'Hiring', { lookIn: '2026-02-02' })
  const noor = addPersonNamed(journal, 'Noor')
  const sooner = record(journal, noor, freedomOf('Hiring', { lookIn: '2026-02-01' }), '2026-01-01').id
  expect(dueBy('2026-03-01', null)).toEqual([sooner, later])
  setPersonState(journal, { id: noor, state: 'archived' })
  expect(dueBy('2026-03-01', null)).toEqual([later])
})

const anyChange = fc.record({
  does: fc.constantFrom('step', 'amend', 'trash', 'restore'),
  at: fc.nat(),
  area: fc.constantFrom('Hiring', 'hiring', ' Budget', 'Budget', ''),
  day: anyDay,
})

test('whatever steps are taken, amended, trashed and restored, the step kept as the latest is the latest', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
      personId = addPersonNamed(journal, 'Someone new')
      const isLive = new Map<string, boolean>()
      for (const { does, at, area, day } of changes) {
        const id = [...isLive.keys()][at % Math.max(isLive.size, 1)]
        const content = freedomOf(area, { lookIn: '2199-06-01' })
        if (does === 'step' || id === undefined) isLive.set(step(day, area, content), true)
        else if (does === 'restore') isLive.set(restoreEntry(journal, id).id, true)
        else if (!isLive.get(id)) continue
        else if (does === 'amend') amendEntry(journal, { id, day, layer: 'private', content })
        else {
          trashEntry(journal, id)
          isLive.set(id, false)
        }
      }
      expect(dueBy('2199-12-31').toSorted()).toEqual(
        now()
          .map(({ entryId }) => entryId)
          .toSorted(),
      )
    }),
    { numRuns: 60 },
  )
})
