import type { DrawnText, Tone } from './lane-drawing.ts'
import type { MeasureText, TimeScale } from './time-scale.ts'

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
  const shown = shortenedTo(Math.floor(free / cutStep) * cutStep, text, measure)
  return shown === '' ? [] : [{ x: start, y, text: shown, width: measure(shown), tone }]
}

/** While one zooms, the room of a name changes in every frame: it is cut anew only after so many pixels. */
const cutStep = 6
/** So many shortened names are kept. */
const mostKept = 20_000
const keptBy = new WeakMap<MeasureText, Map<string, string>>()

function shortenedTo(room: number, text: string, measure: MeasureText): string {
  const kept = keptBy.get(measure) ?? new Map<string, string>()
  keptBy.set(measure, kept)
  const key = `${room} ${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size > mostKept) kept.clear()
  const letters = [...text]
  let [fits, tooLong] = [0, letters.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measure(cut(letters, middle)) <= room) fits = middle
    else tooLong = middle
  }
  const shown = fits === 0 ? '' : cut(letters, fits)
  kept.set(key, shown)
  return shown
}

const cut = (letters: readonly string[], count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`
