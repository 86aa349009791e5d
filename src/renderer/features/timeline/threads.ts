import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { preparePoints } from './draw-points.ts'
import type { LaneDrawing, PrepareLane } from './lane-drawing.ts'
import { packRows, type Stretch } from './pack-rows.ts'
import { movedDown } from './stacked.ts'
import type { TimeScale } from './time-scale.ts'

/** What began with one entry and went on in others: a goal with its checkpoints, an experiment with its phases. */
export interface Thread {
  readonly head: TimedMark
  /** Its head and all that followed, in the order of days. */
  readonly marks: readonly TimedMark[]
  /** The day on which it ended; null while it goes on. */
  readonly ended: number | null
}

interface ThreadLane {
  readonly isHead: (mark: TimedMark) => boolean
  readonly endOf: (head: TimedMark, followers: readonly TimedMark[]) => number | null
  /** One thread in a row of its own; its name stands inside the room. */
  readonly draw: (thread: Thread, room: Stretch, scale: TimeScale) => LaneDrawing
  readonly rowHeight: number
  readonly mostRows: number
}

/** A name may be longer than its bar: it keeps at least this much room. */
const nameRoom = 160
const air = 12

/** The stretch of a thread in days: from its begin to its end, and as far as its name needs. */
function stretchOf({ head, marks, ended }: Thread, { pixelsPerDay, today, last }: TimeScale): Stretch {
  const firstAt = marks[0]?.at ?? head.at
  const lastAt = Math.max(head.at, marks.at(-1)?.at ?? head.at, ended ?? Math.max(today, head.end ?? today))
  const room = nameRoom / pixelsPerDay
  const start = Math.min(firstAt, Math.max(firstAt - room, last - room))
  return { start, end: Math.max(lastAt, start + room) + air / pixelsPerDay }
}

/**
 * Rows of threads: as few as needed, at most `mostRows`. What no row has room for, and what followed on something that
 * is not here, share one counted line, so that nothing is left out.
 */
export const prepareThreads =
  ({ isHead, endOf, draw, rowHeight, mostRows }: ThreadLane): PrepareLane =>
  (marks) => {
    const followers = Map.groupBy(
      marks.filter((mark) => !isHead(mark)),
      (mark) => mark.group ?? '',
    )
    const unsorted = marks.filter(isHead).map((head): Thread => {
      const its = followers.get(head.group ?? '') ?? []
      // They follow one head, even if the journal should say that two are the same.
      followers.delete(head.group ?? '')
      const inOrder = [head, ...its].sort((one, other) => one.at - other.at)
      return { head, marks: inOrder, ended: endOf(head, its) }
    })
    // Whatever room a name needs, what begins earlier has its stretch earlier: the order holds at any zoom.
    const threads = unsorted.sort((one, other) => firstOf(one).at - firstOf(other).at)
    const threadOf = new Map(threads.flatMap((thread) => thread.marks.map((mark) => [mark, thread] as const)))
    const owners = marks.map((mark) => threadOf.get(mark))
    let packed: Packed | null = null
    return (scale) => {
      if (packed?.pixelsPerDay !== scale.pixelsPerDay) packed = pack({ threads, marks, owners, mostRows }, scale)
      const drawings = packed.placed
        .filter(({ start, end }) => end >= scale.view.from && start <= scale.view.from + scale.view.days)
        .map(({ thread, row, start, end }) => {
          const room = { start: scale.xOf(start), end: scale.xOf(end) - air }
          return movedDown(draw(thread, room, scale), row * rowHeight)
        })
      const rowsHeight = packed.rows * rowHeight
      if (packed.drawRest) drawings.push(movedDown(packed.drawRest(scale), rowsHeight))
      return {
        height: rowsHeight + (packed.drawRest ? restHeight : 0),
        lines: drawings.flatMap(({ lines }) => lines),
        texts: drawings.flatMap(({ texts }) => texts),
        points: drawings.flatMap(({ points }) => points),
      }
    }
  }

const firstOf = ({ head, marks }: Thread): TimedMark => marks[0] ?? head

const restHeight = 30

interface Placed {
  readonly thread: Thread
  readonly row: number
  readonly start: number
  readonly end: number
}

interface Packed {
  readonly pixelsPerDay: number
  readonly placed: readonly Placed[]
  readonly rows: number
  readonly drawRest: ReturnType<PrepareLane> | null
}

interface ToPack {
  readonly threads: readonly Thread[]
  readonly marks: readonly TimedMark[]
  /** The thread of each mark; undefined for one that follows nothing here. */
  readonly owners: readonly (Thread | undefined)[]
  readonly mostRows: number
}

/** Rows depend on the zoom alone, so that nothing jumps while one pans. */
function pack({ threads, marks, owners, mostRows }: ToPack, scale: TimeScale): Packed {
  const rows = packRows(
    threads.map((thread) => stretchOf(thread, scale)),
    mostRows,
  )
  const inRows = new Set<Thread | undefined>()
  const placed = threads.flatMap((thread, index): Placed[] => {
    const row = rows[index] ?? null
    if (row === null) return []
    inRows.add(thread)
    return [{ thread, row, ...stretchOf(thread, scale) }]
  })
  const rest = marks.filter((_, index) => !inRows.has(owners[index]))
  return {
    pixelsPerDay: scale.pixelsPerDay,
    placed,
    rows: placed.reduce((most, { row }) => Math.max(most, row + 1), 0),
    drawRest: rest.length > 0 ? preparePoints(rest) : null,
  }
}
