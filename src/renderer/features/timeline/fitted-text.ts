import type { DrawnText, Tone } from './lane-drawing.ts'
import type { TimeScale } from './time-scale.ts'

interface Wish {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly room: number
  readonly tone?: Tone
}

/** Less room than this shows no name at all. */
const leastRoom = 36

/** A text cut to its room, or none when there is no room; it never begins left of the plot or ends right of it. */
export function fittedText({ x, y, text, room, tone = 'ink' }: Wish, { measure, left, width }: TimeScale): DrawnText[] {
  const start = Math.max(x, left)
  const free = Math.min(x + room, width) - start
  if (free < leastRoom || text === '') return []
  const whole = measure(text)
  if (whole <= free) return [{ x: start, y, text, width: whole, tone }]
  const letters = [...text]
  let [fits, tooLong] = [0, letters.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measure(cut(letters, middle)) <= free) fits = middle
    else tooLong = middle
  }
  const shown = cut(letters, fits)
  return fits === 0 ? [] : [{ x: start, y, text: shown, width: measure(shown), tone }]
}

const cut = (letters: readonly string[], count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`
