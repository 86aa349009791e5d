import { isolated } from '#shared/journal/isolated.ts'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { formatDay } from '../../messages/dates.ts'
import { messages } from '../../messages/index.ts'
import type { DrawnPoint } from './lane-drawing.ts'

const mostWords = 280

/** Words as they stand on a card: enough to know them again. */
export const shortened = (text: string): string =>
  text.length <= mostWords ? text : `${text.slice(0, mostWords).trimEnd()}…`

/** The seven levels by their short names. */
export const levelWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(messages.entries.choices['freedom.level'] ?? {}).map(([level, text]) => [
    level,
    (text.split(' · ')[0] ?? text).toLowerCase(),
  ]),
)

/** What a mark is: "Said thanks", "Goal reached", "Freedom: agree". */
export function markKindName(mark: TimedMark): string {
  const ofState = messages.timeline.states[`${mark.kind}.${mark.state ?? ''}`]
  if (ofState) return ofState
  const kind = messages.entries.kinds[mark.kind]
  const level = mark.level && levelWords[mark.level]
  return level ? `${kind}: ${level}` : kind
}

/** A mark's whole name for a screen reader: "Said thanks, 4 November 2025, shareable: Kept the migration calm". */
function markName(mark: TimedMark): string {
  const title = mark.title === '' ? messages.entries.blank : isolated(mark.title)
  return `${markKindName(mark)}, ${formatDay(mark.day)}, ${messages.timeline[mark.layer]}: ${title}`
}

/** The name of what stands at one point: its only mark, or how many there are and from when to when. */
export function pointName({ marks }: DrawnPoint): string {
  const [first] = marks
  const last = marks.at(-1) ?? first
  return marks.length === 1
    ? markName(first)
    : `${messages.timeline.group(marks.length)}, ${formatDay(first.day)} – ${formatDay(last.day)}`
}
