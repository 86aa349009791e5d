import { expect, test } from 'vitest'
import { isCancelled, plansClosedBy } from './meeting-plan.ts'

const plan = (day: string) => ({ state: 'planned', day }) as const
const daysClosed = (days: readonly string[], rhythmDays: number | null): string[] =>
  plansClosedBy(days.map(plan), '2026-06-15', rhythmDays).map(({ day }) => day)

test.each([
  ['the plan of its day', ['2026-06-15'], 14, ['2026-06-15']],
  ['plans that their day went by', ['2026-05-20', '2026-06-03'], 14, ['2026-05-20', '2026-06-03']],
  ['the next plan, which it holds early', ['2026-06-17'], 14, ['2026-06-17']],
  ['of several plans ahead the next one only', ['2026-06-24', '2026-06-17'], 14, ['2026-06-17']],
  ['no plan that is a whole rhythm away: that is the next one', ['2026-06-29'], 14, []],
  ['the plan of tomorrow in a weekly rhythm, not that of next week', ['2026-06-16', '2026-06-22'], 7, ['2026-06-16']],
  ['without a rhythm what lies less than two weeks ahead', ['2026-06-28', '2026-06-29'], null, ['2026-06-28']],
])('a one-on-one that was held closes %s', (_what, days, rhythmDays, closed) => {
  expect(daysClosed(days, rhythmDays)).toEqual(closed)
})

test('what has begun or ended is no plan', () => {
  expect(plansClosedBy([{ state: 'held', day: '2026-06-15' }], '2026-06-15', 14)).toEqual([])
})

test('a plan that was called off before its time was cancelled; after it, or once begun, it was not held', () => {
  const called = { state: 'not-held', plannedFor: '2026-06-17T10:00', startedAt: null } as const
  const at = (local: string): string => new Date(local).toISOString()
  expect(isCancelled({ ...called, endedAt: at('2026-06-17T09:59:00') })).toBe(true)
  expect(isCancelled({ ...called, endedAt: at('2026-06-17T10:30:00') })).toBe(false)
  expect(isCancelled({ ...called, startedAt: at('2026-06-16T10:00:00'), endedAt: at('2026-06-16T10:30:00') })).toBe(
    false,
  )
  expect(isCancelled({ ...called, state: 'moved', endedAt: at('2026-06-16T10:30:00') })).toBe(false)
})
