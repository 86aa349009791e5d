import { arcHeight, experimentArcs } from './experiment-arcs.ts'
import { groupMarks } from './group-marks.ts'
import { type DrawLane, pointOf } from './lane-drawing.ts'
import { packRows } from './pack-rows.ts'

const nameHeight = 18
const rowHeight = arcHeight + nameHeight
const nameRoom = 220

/** Each experiment as an arc that dips at a setback and rises at a learning or a win (principle 9). */
export const drawExperiments: DrawLane = (lane, scale) => {
  const arcs = experimentArcs(lane.marks, scale).map((arc) => {
    const begin = scale.xOf(arc.experiment.day)
    const start = Math.min(begin, scale.width - nameRoom)
    const last = Math.max(begin, ...arc.turns.map(({ x }) => x), scale.xOf(arc.experiment.until ?? arc.experiment.day))
    return { ...arc, start, end: Math.max(last + 16, start + nameRoom) }
  })
  const { rows, count } = packRows(arcs)
  // A turn of an experiment that lies outside this view, or in the trash, keeps a row of its own.
  const strays = lane.marks.filter(
    (mark) => mark.kind === 'phase' && !arcs.some(({ experiment }) => experiment.id === mark.group),
  )
  const placed = arcs.map((arc, index) => ({ ...arc, top: (rows[index] ?? 0) * rowHeight + nameHeight }))
  return {
    name: lane.name,
    height: (count + (strays.length > 0 ? 1 : 0)) * rowHeight,
    paths: placed.map(({ path, top }) => movedDown(path, top)),
    bars: [],
    texts: placed.map(({ experiment, start, end, top }) => ({
      x: start,
      y: top - 4,
      text: experiment.title,
      room: Math.min(end, scale.width) - start,
    })),
    points: [
      ...placed.flatMap(({ experiment, turns, top }) =>
        groupMarks([experiment, ...turns.map(({ mark }) => mark)], scale).map((group) =>
          pointOf(group, top + (turns.find(({ mark }) => mark === group.marks.at(-1))?.y ?? 24)),
        ),
      ),
      ...groupMarks(strays, scale).map((group) => pointOf(group, count * rowHeight + 24)),
    ],
  }
}

/** Moves every point of an absolute SVG path down: its numbers come in pairs of x and y. */
const movedDown = (path: string, top: number): string =>
  path.replace(/([\d.e-]+),([\d.e-]+)/g, (_, x: string, y: string) => `${x},${Number(y) + top}`)
