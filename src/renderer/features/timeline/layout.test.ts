import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/journal/day.ts'
import { entryKinds } from '#shared/journal/entry.ts'
import { freedomLevels } from '#shared/journal/freedom-level.ts'
import type { TimelineMark } from '#shared/journal/timeline.ts'
import { drawLanes } from './draw-lanes.ts'
import { freedomLines } from './freedom-steps.ts'
import { groupMarks } from './group-marks.ts'
import { lanesOf } from './lanes.ts'
import { packRows } from './pack-rows.ts'
import { ticksOf, timeScale } from './time-scale.ts'

const anyMark: fc.Arbitrary<TimelineMark> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...entryKinds),
  day: fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2016-01-01', count)),
  until: fc.constant(null),
  layer: fc.constantFrom('shareable' as const, 'private' as const),
  title: fc.string(),
  state: fc.constant(null),
  group: fc.constantFrom('vendors', 'hiring', null),
  level: fc.constantFrom(...freedomLevels),
})
const anyMarks = fc.array(anyMark, { maxLength: 200 })
const scale = timeScale({ from: '2016-01-01', to: '2026-12-31' }, 900)

test('every mark is drawn in exactly one place, alone or in a group', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const { lanes } = drawLanes(marks, scale)
      const ids = lanes.flatMap((lane) => lane.points.flatMap((point) => point.marks.map((mark) => mark.id)))
      expect(ids.toSorted()).toEqual(marks.map((mark) => mark.id).toSorted())
    }),
  )
})

test('what stands on one line never overlaps', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      for (const { marks: sorted } of lanesOf(marks)) {
        const groups = groupMarks(sorted, scale)
        for (const [index, group] of groups.entries()) {
          if (index > 0) expect(group.x - groups[index - 1]!.x).toBeGreaterThanOrEqual(14)
        }
      }
    }),
  )
})

test('packed stretches never overlap in a row', () => {
  const anyStretch = fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(anyStretch, { maxLength: 60 }), (stretches) => {
      const { rows } = packRows(stretches)
      for (const [a, first] of stretches.entries()) {
        for (const [b, second] of stretches.entries()) {
          if (a < b && rows[a] === rows[b]) {
            expect(first.end <= second.start || second.end <= first.start).toBe(true)
          }
        }
      }
    }),
  )
})

test('a freedom line only runs level or straight up and down', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      for (const { path } of freedomLines(marks, scale)) expect(path).toMatch(/^M[\d.-]+,[\d.-]+([HV][\d.-]+)*$/)
    }),
  )
})

test('ticks are in order, inside the width, and none stands on another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 7, max: 4_000 }), fc.integer({ min: 300, max: 2_000 }), (days, width) => {
      const ticks = ticksOf(timeScale({ from: '2016-03-05', to: addDays('2016-03-05', days) }, width), 'en-GB')
      for (const [index, tick] of ticks.entries()) {
        expect(tick.x).toBeGreaterThanOrEqual(0)
        expect(tick.x).toBeLessThanOrEqual(width)
        if (index > 0) expect(tick.x - ticks[index - 1]!.x).toBeGreaterThanOrEqual(36)
      }
    }),
  )
})
