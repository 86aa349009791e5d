/** Something that takes a stretch of the timeline, in any unit. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Puts stretches, in the order of their starts, into rows so that none overlap in a row: each goes into the first row
 * that is free. Answers the row of each; null for one that no row has room for.
 */
export function packRows(stretches: readonly Stretch[], mostRows: number): (number | null)[] {
  const ends: number[] = []
  return stretches.map(({ start, end }) => {
    const free = ends.findIndex((rowEnd) => rowEnd <= start)
    const row = free < 0 ? ends.length : free
    if (row >= mostRows) return null
    ends[row] = end
    return row
  })
}
