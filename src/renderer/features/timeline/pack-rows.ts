/** Something that takes a stretch of the timeline's width, in pixels. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Puts stretches into as few rows as needed so that none overlap in a row: each goes into the first row that is free.
 * Answers the row of each, in the given order, and how many rows there are.
 */
export function packRows(stretches: readonly Stretch[]): { rows: number[]; count: number } {
  const order = stretches.map((_, index) => index).toSorted((a, b) => startOf(stretches, a) - startOf(stretches, b))
  const ends: number[] = []
  const rows = new Array<number>(stretches.length).fill(0)
  for (const index of order) {
    const stretch = stretches[index]
    if (!stretch) continue
    const free = ends.findIndex((end) => end <= stretch.start)
    const row = free < 0 ? ends.length : free
    ends[row] = stretch.end
    rows[index] = row
  }
  return { rows, count: ends.length }
}

const startOf = (stretches: readonly Stretch[], index: number): number => stretches[index]?.start ?? 0
