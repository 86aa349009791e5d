import { type Day, numberOfDay } from './day.ts'

/** Days in their order as one text: the days since the one before it, a comma after each; of the first, since 1970. */
export function packDays(days: readonly Day[]): string {
  let [before, beforeAt] = ['', 0]
  let packed = ''
  for (const day of days) {
    // Several entries share a day, and reckoning with the calendar is slow.
    const at = day === before ? beforeAt : numberOfDay(day)
    packed += `${at - beforeAt},`
    before = day
    beforeAt = at
  }
  return packed
}

/** The days as numbers. */
export function unpackDays(packed: string): number[] {
  let at = 0
  return packed
    .split(',')
    .slice(0, -1)
    .map((cell) => {
      at += Number(cell)
      return at
    })
}
