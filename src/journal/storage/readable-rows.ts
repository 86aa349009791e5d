import { AppError } from '#shared/contract/app-error.ts'

/** A row with the number it is kept under. */
export interface NumberedRow {
  readonly rescueKey: number
  readonly [column: string]: unknown
}

/** Numbers under which nothing could be read: from `from`, and up to `before`, or to the end when it is null. */
export interface Stretch {
  readonly from: number
  readonly before: number | null
}

interface Reading {
  /** Rows with a number of at least `from`, in order, at most `limit`. Throws `journal-damaged` at a page that is spoilt. */
  readonly read: (from: number, limit: number) => NumberedRow[]
  /** Gets every row that could be read. */
  readonly take: (rows: readonly NumberedRow[]) => void
}

const batch = 512
/** One by one at first, then in steps of one in twenty: a spoilt page that held a million rows is passed at once. */
const growth = 1.05
const largestNumber = 2 ** 32

export const wholeTable: Stretch = { from: 0, before: null }

/** The value, or undefined when a spoilt page is in the way. */
export function unlessDamaged<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'journal-damaged') return undefined
    throw error
  }
}

/** Does what can wait for another opening: a damaged file and a full disk are open to be read all the same. */
export function unlessRefused(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unexpected') throw error
  }
}

/** Reads what can be read of `within`, going around spoilt pages; answers the stretches that it had to leave out. */
export function readAround({ read, take }: Reading, within: Stretch = wholeTable): Stretch[] {
  const leftOut: Stretch[] = []
  const end = within.before ?? Number.POSITIVE_INFINITY
  let { from } = within
  let limit = batch
  while (from < end) {
    const rows = unlessDamaged(() => read(from, limit))?.filter(({ rescueKey }) => rescueKey < end)
    if (rows) {
      take(rows)
      if (rows.length < limit) break
      from = (rows.at(-1)?.rescueKey ?? from) + 1
      limit = Math.min(batch, limit * 2)
    } else if (limit > 1) {
      limit = Math.ceil(limit / 4)
    } else {
      const next = firstReadable(read, from)
      leftOut.push({ from, before: next !== null && next < end ? next : within.before })
      if (next === null) break
      from = next
    }
  }
  return leftOut
}

/** The least number after `from` that a row can be read under, as far as steps tell; null when there is none. */
function firstReadable(read: Reading['read'], from: number): number | null {
  let spoilt = from
  for (let step = 1; from + step < largestNumber; step = Math.max(step + 1, Math.floor(step * growth))) {
    const tried = from + step
    const rows = unlessDamaged(() => read(tried, 1))
    if (rows) return rows[0] ? firstBetween(read, spoilt, tried) : null
    spoilt = tried
  }
  return null
}

function firstBetween(read: Reading['read'], spoilt: number, readable: number): number {
  let [low, high] = [spoilt, readable]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (unlessDamaged(() => read(middle, 1))) high = middle
    else low = middle
  }
  return high
}

/** The longest part that can be read from one end of a table: `read` gets how many rows to read. */
export function longestReadable<Row>(read: (limit: number) => Row[]): Row[] {
  const all = unlessDamaged(() => read(-1))
  if (all) return all
  let [readable, spoilt] = [0, 1]
  while (unlessDamaged(() => read(spoilt))) [readable, spoilt] = [spoilt, spoilt * 2]
  while (spoilt - readable > 1) {
    const middle = Math.floor((readable + spoilt) / 2)
    if (unlessDamaged(() => read(middle))) readable = middle
    else spoilt = middle
  }
  return readable === 0 ? [] : read(readable)
}
