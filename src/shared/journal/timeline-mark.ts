import type { Day } from './day.ts'
import type { EntryKind } from './entry.ts'
import type { FreedomLevel } from './freedom-level.ts'
import type { Layer } from './layer.ts'

/** Where and in which shape the timeline draws an entry. */
export interface PlacedMark {
  readonly kind: EntryKind
  readonly day: Day
  /** Where a bar or bracket ends: target, due, closed, told or answered day. */
  readonly until: Day | null
  readonly layer: Layer
  /** The kind's own state: a goal's, a commitment's, a recognition's, or an experiment's phase. */
  readonly state: string | null
  /** What shares one line: decision area, owner, or the id of the goal or experiment it belongs to. */
  readonly group: string | null
  readonly level: FreedomLevel | null
}

/** Which entry it is, and its first line. */
export interface MarkWords {
  readonly id: string
  readonly title: string
}

/** One entry as the timeline draws it: enough for shape, place and name; all its words come when it is opened. */
export interface TimelineMark extends PlacedMark, MarkWords {}

/** A mark with its days as numbers. */
export interface TimedMark extends TimelineMark {
  readonly at: number
  /** Where its bar or bracket ends. */
  readonly end: number | null
}
