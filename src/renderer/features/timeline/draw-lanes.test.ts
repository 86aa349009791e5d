import { describe, expect, test } from 'vitest'
import { numberOfDay } from '#shared/journal/day.ts'
import { timedMarks } from '#shared/journal/testing/timed-marks.ts'
import { firstLaneChoice } from '#shared/journal/timeline-lane.ts'
import type { TimelineMark } from '#shared/journal/timeline-mark.ts'
import { type Drawing, prepareTimeline } from './draw-timeline.ts'
import type { DrawnLine, DrawnPoint } from './lane-drawing.ts'
import { timeScale } from './time-scale.ts'

const today = '2025-11-01'
/** A year in 800 pixels. */
const view = { from: numberOfDay('2025-01-01'), days: 400 }

let count = 0
const mark = (rest: Partial<TimelineMark>): TimelineMark => {
  count += 1
  const bare = { until: null, state: null, group: null, level: null, title: '' }
  return { id: `mark ${count}`, kind: 'note', day: '2025-03-01', layer: 'shareable', ...bare, ...rest }
}

function drawn(marks: readonly TimelineMark[], meetings: readonly string[] = []): Drawing {
  const draw = prepareTimeline({
    marks: timedMarks(marks),
    meetings: meetings.map(numberOfDay),
    choice: firstLaneChoice,
    levelWords: { agree: 'agree', tell: 'tell' },
    calendar: { locale: 'en-GB', today: 'Today' },
  })
  const measure = (text: string): number => text.length * 6
  return draw(timeScale({ view, width: 860, last: view.from + 500, measure, today: numberOfDay(today) }))
}

const laneOf = (drawing: Drawing, name: string) => {
  const lane = drawing.lanes.find((each) => each.name === name)
  if (!lane) throw new Error(`no lane ${name}`)
  return lane
}
const pointFor = (drawing: Drawing, { id }: TimelineMark): DrawnPoint => {
  const point = drawing.lanes.flatMap(({ points }) => points).find(({ marks }) => marks.some((each) => each.id === id))
  if (!point) throw new Error('not drawn')
  return point
}
const xOf = (drawing: Drawing, day: string): number => drawing.scale.xOf(numberOfDay(day))
/** Where the last `H` of a path leads to. */
const endOf = ({ d }: DrawnLine): number => Number(/H([\d.-]+)(?:V[\d.-]+)?$/.exec(d)?.[1])
const near = (x: number) => expect.closeTo(x, 0)

describe('goals', () => {
  const goal = (state: string) => mark({ kind: 'goal', group: `goal ${state}`, day: '2025-02-01', state })
  const look = (state: string, day = '2025-06-01') => mark({ kind: 'checkpoint', group: `goal ${state}`, day, state })

  test('one that was reached is a full bar up to its filled end', () => {
    const end = look('reached')
    const drawing = drawn([goal('reached'), end])
    const [bar] = laneOf(drawing, 'goals').lines
    expect(bar).toMatchObject({ isFaint: false })
    expect(bar && endOf(bar)).toEqual(near(xOf(drawing, end.day)))
    expect(pointFor(drawing, end).shape).toBe('dot')
  })

  test('one that was let go is a faint bar up to its open end, and one that lives goes on to today', () => {
    const end = look('let-go')
    const drawing = drawn([goal('let-go'), end])
    const [bar] = laneOf(drawing, 'goals').lines
    expect([bar?.isFaint, bar && endOf(bar)]).toEqual([true, near(xOf(drawing, end.day))])
    expect(pointFor(drawing, end).shape).toBe('open')
    const living = drawn([goal('active'), look('active')])
    const [longer] = laneOf(living, 'goals').lines
    expect([longer?.isFaint, longer && endOf(longer)]).toEqual([true, near(xOf(living, today))])
  })

  test('one that ended ends where its last look is, when the one that ended it is filtered out', () => {
    const last = mark({ kind: 'checkpoint', group: 'goal reached', day: '2025-04-01', state: 'active' })
    const drawing = drawn([goal('reached'), last])
    const [bar] = laneOf(drawing, 'goals').lines
    expect(bar && endOf(bar)).toEqual(near(xOf(drawing, last.day)))
  })

  test('other words are a kink in the bar on their day', () => {
    const reworded = { ...look('active', '2025-06-01'), state: 'reworded' }
    const drawing = drawn([goal('active'), reworded])
    const [bar] = laneOf(drawing, 'goals').lines
    const kink = /H([\d.]+)l4,-9l6,18l4,-9/.exec(bar?.d ?? '')?.[1]
    expect(Number(kink)).toBeLessThan(xOf(drawing, '2025-06-01'))
    expect(Number(kink)).toBeGreaterThan(xOf(drawing, '2025-06-01') - 20)
  })
})

describe('experiments', () => {
  const experiment = (state: string, until: string | null) =>
    mark({ kind: 'experiment', group: 'pilot', day: '2025-02-01', state, until })
  const phase = (state: string, day: string) => mark({ kind: 'phase', group: 'pilot', day, state })

  test('an arc dips at a setback and rises at a learning and at a win', () => {
    const begin = experiment('running', null)
    const phases = [phase('setback', '2025-04-01'), phase('learning', '2025-06-01'), phase('win', '2025-08-01')]
    const drawing = drawn([begin, ...phases])
    const [start = 0, setback = 0, learning = 0, win = 0] = [begin, ...phases].map((each) => pointFor(drawing, each).y)
    expect(setback).toBeGreaterThan(start)
    expect(learning).toBeLessThan(start)
    expect(win).toBeLessThan(learning)
    expect(phases.map((each) => pointFor(drawing, each).shape)).toEqual(['triangle', 'dot', 'dot'])
  })

  test('what goes on is drawn up to today, with its patience ahead of it; what ended has a foot', () => {
    const patience = '2026-01-15'
    const drawing = drawn([experiment('running', patience)])
    const [arc, ahead] = laneOf(drawing, 'experiments').lines
    expect(arc?.d).toContain(`L${Math.round(xOf(drawing, today) * 10) / 10},`)
    expect(ahead).toMatchObject({ isDashed: true })
    expect(ahead && endOf(ahead)).toEqual(near(xOf(drawing, patience)))
    const over = drawn([experiment('running', '2025-03-01')])
    expect(laneOf(over, 'experiments').lines).toHaveLength(1)
    expect(laneOf(over, 'experiments').lines[0]?.d).toContain(`L${Math.round(xOf(over, today) * 10) / 10},`)
    const ended = drawn([experiment('ended', '2025-05-01')])
    const [short, foot] = laneOf(ended, 'experiments').lines
    expect(short?.d).toContain(`L${Math.round(xOf(ended, '2025-05-01') * 10) / 10},`)
    expect(foot?.d).toMatch(/^M[\d.]+,34V46$/)
  })
})

describe('freedom', () => {
  test('each area has steps with the names of the levels, and a lowered one says until when', () => {
    const high = mark({ kind: 'freedom', group: 'Vendors', day: '2025-02-01', level: 'agree' })
    const low = mark({ kind: 'freedom', group: 'Vendors', day: '2025-05-01', level: 'tell', until: '2025-07-01' })
    const drawing = drawn([high, low])
    const { texts, lines } = laneOf(drawing, 'freedom')
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Vendors', 'agree', 'tell']))
    expect(pointFor(drawing, low).y).toBeGreaterThan(pointFor(drawing, high).y)
    const giveBack = lines.find(({ isDashed }) => isDashed)
    const [, to] = /H([\d.]+)V/.exec(giveBack?.d ?? '') ?? []
    expect(Number(to)).toEqual(near(xOf(drawing, '2025-07-01')))
    // Steps only: the line goes across and up, and never slopes.
    const step = lines.find(({ width, isDashed }) => width === 2 && !isDashed)
    expect(step?.d).toMatch(/^M[\d.]+,[\d.]+(H[\d.]+V[\d.]+)*H[\d.]+$/)
  })
})

describe('single marks', () => {
  test.each([
    ['recognition', 'noticed', 'open'],
    ['recognition', 'said', 'dot'],
    ['recognition', 'landed', 'landed'],
    ['commitment', 'open', 'slot'],
    ['commitment', 'kept', 'tick'],
    ['commitment', 'released', 'slot'],
    ['agreement', 'draft', 'open'],
  ] as const)('%s, %s, is told by its shape: %s', (kind, state, shape) => {
    const one = mark({ kind, state })
    expect(pointFor(drawn([one]), one).shape).toBe(shape)
  })

  test('a bracket leads from the day of asking to the day of telling', () => {
    const opinion = mark({ kind: 'opinion', day: '2025-03-01', until: '2025-05-01' })
    const drawing = drawn([opinion])
    const [bracket] = laneOf(drawing, 'opinions').lines
    expect(bracket && endOf(bracket)).toEqual(near(xOf(drawing, '2025-05-01')))
    expect(pointFor(drawing, opinion).shape).toBe('dot')
  })

  test('my commitments stand above the line, theirs below', () => {
    const [mine, theirs] = ['me', 'them'].map((group) => mark({ kind: 'commitment', state: 'open', group }))
    const drawing = drawn([mine!, theirs!])
    expect(pointFor(drawing, mine!).y).toBeLessThan(pointFor(drawing, theirs!).y)
  })
})

describe('behind the lanes', () => {
  test('stand seasons, agreements, one-on-ones and today', () => {
    const season = mark({ kind: 'plan', day: '2025-04-01', until: '2025-06-30' })
    const agreement = mark({ kind: 'agreement', day: '2025-02-01', state: 'agreed' })
    const draft = mark({ kind: 'agreement', day: '2025-08-01', state: 'draft' })
    const drawing = drawn([season, agreement, draft], ['2025-03-03', '2025-03-17'])
    const { bands, agreements, meetings, today: now, labels } = drawing.background
    expect(bands).toEqual([{ x: near(xOf(drawing, '2025-04-01')), width: near(91 * drawing.scale.pixelsPerDay) }])
    expect(agreements).toEqual([near(xOf(drawing, '2025-02-01'))])
    expect(meetings).toHaveLength(2)
    expect(now).toEqual(near(xOf(drawing, today)))
    expect(labels.filter(({ text }) => text === 'Today')).toHaveLength(1)
  })
})
