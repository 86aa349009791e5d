import { freedomHeightInPixels, freedomLines } from './freedom-steps.ts'
import { groupMarks } from './group-marks.ts'
import { type DrawLane, pointOf } from './lane-drawing.ts'

/** Above each area stands its name; between areas is air. */
const nameHeight = 20
const areaHeight = nameHeight + freedomHeightInPixels + 8

/** One step line a decision area, higher where the partner decides more (principle 7). */
export const drawFreedom: DrawLane = (lane, scale) => {
  const areas = freedomLines(lane.marks, scale).map((line, index) => ({
    ...line,
    top: index * areaHeight + nameHeight,
  }))
  return {
    name: lane.name,
    height: areas.length * areaHeight,
    paths: areas.map(({ path, top }) => shifted(path, top)),
    bars: [],
    texts: areas.map(({ area, top }) => ({ x: 0, y: top - 6, text: area, room: scale.width })),
    points: areas.flatMap(({ steps, top }) =>
      groupMarks(
        steps.map(({ mark }) => mark),
        scale,
      ).map((group) => pointOf(group, top + (steps.find(({ mark }) => mark === group.marks.at(-1))?.y ?? 0))),
    ),
  }
}

/** Moves an SVG path of M, H and V down by `top` pixels. */
const shifted = (path: string, top: number): string =>
  path
    .replace(/^M([\d.-]+),([\d.-]+)/, (_, x: string, y: string) => `M${x},${Number(y) + top}`)
    .replace(/V([\d.-]+)/g, (_, y: string) => `V${Number(y) + top}`)
