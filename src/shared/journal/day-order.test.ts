import { expect, test } from 'vitest'
import { blankContent } from './blank-content.ts'
import { contradictoryDays } from './day-order.ts'
import type { Content, ContentOf, EntryKind } from './entry.ts'

const day = '2026-03-04'

const contentWith = <Kind extends EntryKind>(kind: Kind, written: Partial<ContentOf<Kind>>): Content =>
  ({ ...blankContent(kind), ...written }) as Content

test.each<[Content, string[]]>([
  [contentWith('commitment', { due: '2026-03-03' }), ['due']],
  [contentWith('commitment', { due: day, closedOn: '2026-03-01' }), []],
  [contentWith('freedom', { lookIn: '2026-03-03', giveBackOn: '2026-03-01' }), ['lookIn', 'giveBackOn']],
  [contentWith('opinion', { toldOn: '2026-02-04' }), ['toldOn']],
  [contentWith('idea', { answeredOn: '2026-02-04' }), ['answeredOn']],
  [contentWith('experiment', { patienceUntil: '2025-03-04', endedOn: '2026-03-05' }), ['patienceUntil']],
  [contentWith('disagreement', { repairCheckOn: '2026-03-11', repairedOn: '2026-03-01' }), ['repairedOn']],
  [contentWith('agreement', { renewOn: '2026-03-03' }), ['renewOn']],
  [contentWith('plan', { seasonFrom: '2026-01-01', seasonTo: '2025-12-31', lookAgainOn: null }), ['seasonTo']],
  [contentWith('plan', { seasonFrom: null, seasonTo: '2025-12-31' }), []],
  [contentWith('note', { text: 'x' }), []],
])('of %j the days that contradict each other are named', (content, fields) => {
  expect(contradictoryDays(day, content)).toEqual(fields)
})
