import { expect, test } from 'vitest'
import { timedMarks } from '#shared/journal/testing/timed-marks.ts'
import type { TimelineMark } from '#shared/journal/timeline-mark.ts'
import { filteredMarks, type MarkFilter, noFilter } from './filter-marks.ts'

const mark = (id: string, rest: Partial<TimelineMark>): TimelineMark => ({
  id,
  kind: 'note',
  day: '2026-01-01',
  until: null,
  layer: 'shareable',
  title: '',
  state: null,
  group: null,
  level: null,
  ...rest,
})

const marks = timedMarks([
  mark('goal', { kind: 'goal', group: 'goal', title: 'Calm migration' }),
  mark('look', { kind: 'checkpoint', group: 'goal', layer: 'private' }),
  mark('area', { kind: 'freedom', group: 'vendors', level: 'agree' }),
  mark('thanks', { kind: 'recognition', title: 'Pan Śliwiński' }),
])

const through = (filter: Partial<MarkFilter>, found: readonly string[] = []): string[] =>
  filteredMarks(marks, { ...noFilter, ...filter }, new Set(found)).map(({ id }) => id)

test('no filter lets everything through, as the same list', () => {
  expect(filteredMarks(marks, noFilter, new Set())).toBe(marks)
})

test('values of one part are alternatives, and parts narrow one another', () => {
  expect(through({ kinds: ['freedom', 'recognition'] })).toEqual(['area', 'thanks'])
  expect(through({ principles: [2] })).toEqual(['goal', 'look'])
  expect(through({ principles: [2], layers: ['private'] })).toEqual(['look'])
  expect(through({ goals: ['goal'] })).toEqual(['goal', 'look'])
  expect(through({ areas: ['vendors'], goals: ['goal'] })).toEqual([])
})

test('words are found in titles without their accents, and in entries that the journal has found', () => {
  expect(through({ text: ' sliwinski ' })).toEqual(['thanks'])
  expect(through({ text: 'kestrel' }, ['area'])).toEqual(['area'])
})
