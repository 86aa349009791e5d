import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, numberOfDay } from '#shared/journal/day.ts'
import { entryKinds } from '#shared/journal/entry.ts'
import { freedomLevels } from '#shared/journal/freedom-level.ts'
import { timedMarks } from '#shared/journal/testing/timed-marks.ts'
import { firstLaneChoice, type LaneChoice, laneNames } from '#shared/journal/timeline-lane.ts'
import type { TimelineMark } from '#shared/journal/timeline-mark.ts'
import { ticksOf } from './calendar-ticks.ts'
import { type Drawing, prepareTimeline } from './draw-timeline.ts'
import { nearest } from './group-marks.ts'
import type { DrawnText } from './lane-drawing.ts'
import { packRows } from './pack-rows.ts'
import { timeScale } from './time-scale.ts'
import { limitsOf, type TimeView, wholeView } from './time-view.ts'

const first = '2016-01-01'
const today = numberOfDay('2025-11-01')
/** Wide and narrow letters, and those that are read from the right. */
const measure = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > 'ÿ' ? 11 : 6.5), 0)

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays(first, count))
const anyTitle = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constant('A title without an end '.repeat(14)),
  fc.constant('הגירה שקטה של המעבדות לקראת החורף'),
)

/** Every state that some kind has; one that a kind does not have must do no harm. */
const anyState = fc.constantFrom(
  'reached',
  'let-go',
  'reworded',
  'active',
  'setback',
  'win',
  'open',
  'kept',
  'said',
  'landed',
  null,
)

const anyMark = (heads: readonly string[]): fc.Arbitrary<TimelineMark> =>
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...entryKinds),
    day: anyDay,
    until: fc.option(anyDay),
    layer: fc.constantFrom('shareable' as const, 'private' as const),
    title: anyTitle,
    state: anyState,
    group: fc.constantFrom('vendors', 'hiring', 'me', 'them', null, ...heads),
    level: fc.constantFrom(...freedomLevels),
  })

const headOf = (kind: 'goal' | 'experiment', day: string, id: string): TimelineMark => ({
  id,
  kind,
  day,
  until: addDays(day, 200),
  layer: 'shareable',
  title: 'What began here',
  state: 'active',
  group: id,
  level: null,
})

const withoutDoubles = (marks: readonly TimelineMark[]): TimelineMark[] => [
  ...new Map(marks.map((mark) => [mark.id, mark])).values(),
]

/** Goals and experiments with their followers, and all else between them. */
const anyMarks = fc
  .uniqueArray(fc.tuple(fc.uuid(), fc.constantFrom('goal' as const, 'experiment' as const), anyDay), {
    maxLength: 24,
    selector: ([id]) => id,
  })
  .chain((heads) =>
    fc
      .uniqueArray(anyMark(heads.map(([id]) => id)), { maxLength: 160, selector: ({ id }) => id })
      .map((marks) => withoutDoubles([...heads.map(([id, kind, day]) => headOf(kind, day, id)), ...marks])),
  )

const anyView: fc.Arbitrary<TimeView> = fc
  .tuple(fc.integer({ min: 0, max: 4_000 }), fc.double({ min: 7, max: 3_700, noNaN: true }))
  .map(([start, days]) => ({ from: numberOfDay(first) + start - days / 2, days }))

const anyChoice: fc.Arbitrary<LaneChoice> = fc.record({
  order: fc.shuffledSubarray([...laneNames]),
  hidden: fc.constant([]),
  collapsed: fc.subarray([...laneNames], { maxLength: 3 }),
})

interface Shown {
  readonly marks: readonly TimelineMark[]
  readonly view?: TimeView
  readonly choice?: LaneChoice
}

function drawn({ marks, view, choice = firstLaneChoice }: Shown): Drawing {
  const timed = timedMarks(marks)
  const span = timed.length > 0 ? { from: timed[0]!.day, to: timed.at(-1)!.day } : null
  const limits = limitsOf(span, today)
  const draw = prepareTimeline({
    marks: timed,
    meetings: [],
    choice,
    levelWords: {},
    calendar: { locale: 'en-GB', today: 'Today' },
  })
  return draw(timeScale({ view: view ?? wholeView(limits), width: 960, last: limits.last, measure, today }))
}

const idsOf = ({ lanes }: Drawing): string[] =>
  lanes.flatMap(({ points }) => points.flatMap(({ marks }) => marks.map(({ id }) => id)))

function expectClear(texts: readonly DrawnText[]): void {
  const boxes = texts.map(({ x, y, width, isEnd = false }) => ({
    left: isEnd ? x - width : x,
    right: isEnd ? x : x + width,
    y,
  }))
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const isApart =
        box.right <= other.left + 0.01 || other.right <= box.left + 0.01 || Math.abs(box.y - other.y) >= 12
      expect(isApart, `${JSON.stringify(box)} and ${JSON.stringify(other)}`).toBe(true)
    }
  }
}

describe('for any journal', () => {
  test('the whole story shows every entry in exactly one place, alone or in a group', () => {
    fc.assert(
      fc.property(anyMarks, anyChoice, (marks, choice) => {
        expect(idsOf(drawn({ marks, choice })).toSorted()).toEqual(marks.map(({ id }) => id).toSorted())
      }),
    )
  })

  test('at any zoom every entry in sight is in exactly one place, and what is there belongs together', () => {
    fc.assert(
      fc.property(anyMarks, anyView, (marks, view) => {
        const drawing = drawn({ marks, view })
        const ids = idsOf(drawing)
        expect(new Set(ids).size).toBe(ids.length)
        // A group stands where its first mark does: with that one out of sight, it is out of sight.
        const inView = timedMarks(marks).filter(
          ({ at }) => at >= view.from + nearest / drawing.scale.pixelsPerDay && at <= view.from + view.days,
        )
        const shown = new Set(ids)
        for (const { id } of inView) expect(shown.has(id)).toBe(true)
        for (const { points } of drawing.lanes) {
          for (const {
            marks: [head, ...rest],
          } of points) {
            for (const { at } of rest) expect((at - head.at) * drawing.scale.pixelsPerDay).toBeLessThan(nearest)
          }
        }
      }),
    )
  })

  test('groups are the same wherever one pans', () => {
    fc.assert(
      fc.property(anyMarks, anyView, fc.integer({ min: -90, max: 90 }), (marks, view, days) => {
        const groupsOf = (shown: TimeView): Set<string> =>
          new Set(
            drawn({ marks, view: shown }).lanes.flatMap(({ points }) =>
              points.map((point) => point.marks.map(({ id }) => id).join()),
            ),
          )
        const here = groupsOf(view)
        const there = groupsOf({ ...view, from: view.from + days })
        const firstIds = new Map([...here].map((group) => [group.split(',')[0], group]))
        for (const group of there) {
          const same = firstIds.get(group.split(',')[0])
          if (same !== undefined) expect(group).toBe(same)
        }
      }),
    )
  })

  test('no two words of a drawing stand on each other, and none outside of it', () => {
    fc.assert(
      fc.property(anyMarks, anyView, (marks, view) => {
        const { lanes, background, scale } = drawn({ marks, view })
        for (const { texts } of lanes) {
          expectClear(texts)
          for (const { x, width, isEnd } of texts) {
            if (isEnd) continue
            expect(x).toBeGreaterThanOrEqual(scale.left)
            expect(x + width).toBeLessThanOrEqual(scale.width + 0.01)
          }
        }
        expectClear(background.labels)
      }),
    )
  })

  test('no two places of one line can be hit with the same finger', () => {
    fc.assert(
      fc.property(anyMarks, anyView, (marks, view) => {
        for (const { points, isCollapsed } of drawn({ marks, view }).lanes) {
          if (!isCollapsed) continue
          for (const [index, point] of points.slice(1).entries())
            expect(point.x - points[index]!.x).toBeGreaterThanOrEqual(nearest - 0.01)
        }
      }),
    )
  })
})

test('ten thousand entries on one day are one counted group', () => {
  const marks = Array.from({ length: 10_000 }, (_, index) => ({
    ...headOf('goal', '2024-05-05', ''),
    id: `note ${index}`,
    kind: 'note' as const,
    until: null,
  }))
  const [lane, ...none] = drawn({ marks }).lanes
  expect(none).toEqual([])
  expect(lane?.points).toHaveLength(1)
  expect(lane?.points[0]?.marks).toHaveLength(10_000)
})

test('one entry, none, and one in the future are drawn without an exception', () => {
  expect(drawn({ marks: [] }).lanes).toEqual([])
  expect(idsOf(drawn({ marks: [headOf('goal', '2016-01-01', 'only')] }))).toEqual(['only'])
  expect(idsOf(drawn({ marks: [headOf('experiment', '2199-12-31', 'far')] }))).toEqual(['far'])
})

test('packed stretches never overlap in a row', () => {
  const anyStretch = fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(anyStretch, { maxLength: 60 }), (unsorted) => {
      const stretches = unsorted.toSorted((one, other) => one.start - other.start)
      const rows = packRows(stretches, 6)
      for (const [a, one] of stretches.entries()) {
        for (const [b, other] of stretches.entries()) {
          if (a < b && rows[a] !== null && rows[a] === rows[b])
            expect(one.end <= other.start || other.end <= one.start).toBe(true)
        }
      }
    }),
  )
})

test.each(['en-GB', 'en-US', 'de-DE', 'ja-JP', 'ar-EG'])(
  'ticks of %s are in order and none stands on another, from a week to decades',
  (locale) => {
    fc.assert(
      fc.property(
        fc.double({ min: 7, max: 20_000, noNaN: true }),
        fc.integer({ min: 240, max: 2_000 }),
        (days, width) => {
          const view = { from: numberOfDay('2016-03-05') + 0.3, days }
          const pixelsPerDay = width / days
          const ticks = ticksOf({ view, pixelsPerDay, measure }, locale)
          for (const [index, tick] of ticks.slice(1).entries()) {
            expect((tick.at - ticks[index]!.at) * pixelsPerDay).toBeGreaterThanOrEqual(measure(ticks[index]!.label))
          }
        },
      ),
    )
  },
)
