import { freedomHeight, freedomLevels } from '#shared/journal/freedom-level.ts'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { preparePoints } from './draw-points.ts'
import { fittedText } from './fitted-text.ts'
import { firstFrom, visibleGroups } from './group-marks.ts'
import {
  type DrawnLine,
  type DrawnText,
  type LaneDrawing,
  nearSight,
  type PrepareLane,
  pointOf,
} from './lane-drawing.ts'
import { stacked } from './stacked.ts'
import type { TimeScale } from './time-scale.ts'

/** Above each area stands its name; between areas is air. */
const nameHeight = 22
const levelHeight = 16
const air = 10
/** More areas than this share one line, so that the drawing stays a page. */
const mostAreas = 12

interface Area {
  readonly name: string
  readonly changes: readonly TimedMark[]
  readonly lowest: number
  readonly highest: number
}

const heightOf = (mark: TimedMark): number => (mark.level === null ? 1 : freedomHeight(mark.level))

/** The levels that were ever held, and one more where only one was, so that a step has somewhere to go. */
function areaOf(name: string, changes: readonly TimedMark[]): Area {
  const heights = changes.map(heightOf)
  const highest = Math.min(freedomLevels.length, Math.max(...heights) + (new Set(heights).size === 1 ? 1 : 0))
  return { name, changes, lowest: Math.min(...heights), highest }
}

const yOf = (mark: TimedMark, { highest }: Area): number => nameHeight + (highest - heightOf(mark) + 0.5) * levelHeight

/** Steps only: a level holds until the next change, so the line never slopes. */
function stepPath(area: Area, scale: TimeScale): string {
  const { changes } = area
  const { from, days } = scale.view
  const before = Math.max(0, firstFrom(changes.length, (index) => (changes[index]?.at ?? 0) > from) - 1)
  const seen = changes.slice(before).filter((mark) => mark.at <= from + days)
  const [first, ...rest] = seen
  if (!first) return ''
  const steps = rest.map((mark) => `H${nearSight(scale.xOf(mark.at), scale)}V${yOf(mark, area)}`).join('')
  const until = Math.max(scale.today, changes.at(-1)?.at ?? scale.today)
  const end = Math.max(nearSight(scale.xOf(first.at), scale), nearSight(scale.xOf(until), scale))
  const start = Math.max(scale.left, nearSight(scale.xOf(first.at), scale))
  return `M${start},${yOf(first, area)}${steps}H${end}`
}

/** A lowered level says until when: a dashed line up to the day on which it is given back. */
const giveBack = (mark: TimedMark, area: Area, scale: TimeScale): DrawnLine[] => {
  if (mark.end === null || mark.end <= mark.at) return []
  const [from, to] = [mark.at, mark.end].map((at) => nearSight(scale.xOf(at), scale))
  const y = yOf(mark, area) + 5
  return [{ d: `M${from},${y}H${to}V${y - levelHeight}l-3,4m3,-4l3,4`, tone: 'accent', width: 1.5, isDashed: true }]
}

function levelNames(area: Area, names: Readonly<Record<string, string>>, scale: TimeScale): DrawnText[] {
  return freedomLevels.slice(area.lowest - 1, area.highest).map((level, index) => {
    const text = names[level] ?? level
    const y = nameHeight + (area.highest - area.lowest - index + 0.5) * levelHeight + 4
    return { x: scale.left - 8, y, text, width: scale.measure(text), tone: 'ink-faint', isEnd: true }
  })
}

function drawArea(area: Area, names: Readonly<Record<string, string>>, scale: TimeScale): LaneDrawing {
  const rows = Array.from(
    { length: area.highest - area.lowest + 1 },
    (_, row) => nameHeight + (row + 0.5) * levelHeight,
  )
  const points = visibleGroups(area.changes, scale).map((group) =>
    pointOf(group, yOf(group.marks.at(-1) ?? group.marks[0], area)),
  )
  return {
    height: nameHeight + rows.length * levelHeight + air,
    lines: [
      ...rows.map((y) => ({ d: `M${scale.left},${y}H${scale.width}`, tone: 'line', width: 0.5 }) as const),
      { d: stepPath(area, scale), tone: 'accent', width: 2 },
      ...points.flatMap(({ marks }) => (marks.length === 1 ? giveBack(marks[0], area, scale) : [])),
    ],
    texts: [
      ...fittedText({ x: scale.left, y: nameHeight - 8, text: area.name, room: scale.width - scale.left }, scale),
      ...levelNames(area, names, scale),
    ],
    points,
  }
}

/** One step chart a decision area, higher where the partner decides more (principle 7). */
export const prepareFreedom =
  (levelWords: Readonly<Record<string, string>>): PrepareLane =>
  (marks) => {
    const byArea = [...Map.groupBy(marks, (mark) => mark.group ?? '')]
    const latestFirst = byArea.toSorted(([, one], [, other]) => (other.at(-1)?.at ?? 0) - (one.at(-1)?.at ?? 0))
    const shown = new Set(latestFirst.slice(0, mostAreas).map(([name]) => name))
    const areas = byArea.filter(([name]) => shown.has(name)).map(([name, changes]) => areaOf(name, changes))
    const rest = marks.filter((mark) => !shown.has(mark.group ?? ''))
    const drawRest = rest.length > 0 ? [preparePoints(rest)] : []
    return (scale) =>
      stacked([...areas.map((area) => drawArea(area, levelWords, scale)), ...drawRest.map((draw) => draw(scale))])
  }
