import type {
  DayOrderQuestion,
  EncodingQuestion,
  FoundTable,
  NoteProblem,
  PlacedProblem,
} from '#shared/journal/notes-import.ts'
import type { DayReading } from './written-day.ts'

/** What a file says about whom a note is about. */
export interface Who {
  /** Written as a property, a line or a column of its own. */
  readonly said: readonly string[]
  /** For people who took part: then anyone who is not in the journal may be the manager. */
  readonly isGroup: boolean
  /** Names of the file, of its folders and of headings above, in which a name may stand. */
  readonly places: readonly string[]
  /** What those must be, when they have the form of no one known: names that are asked for unless they are known. */
  readonly names: readonly string[]
  /** Names in the titles of one-on-ones inside the note: with several of them it is about no one of them alone. */
  readonly meetings: readonly string[]
  /** What stands under other names of properties, which counts when it is nothing but names of people of the journal. */
  readonly others: readonly string[]
  /** Links, tags and headings inside the note. */
  readonly mentions: readonly string[]
  /** Places and names that count when nothing else names anyone: those of a file with many records. */
  readonly last?: { readonly places: readonly string[]; readonly names: readonly string[] }
}

export const sayingNothing: Who = {
  said: [],
  isGroup: false,
  places: [],
  names: [],
  meetings: [],
  others: [],
  mentions: [],
}

/** A note as another program wrote it. */
export interface FoundNote {
  readonly file: string
  readonly line: number | null
  readonly to: number | null
  /** Null when no day is written; with the order that the file settles, or that was chosen. */
  readonly day: DayReading | null
  readonly text: string
  readonly who: Who
}

/** One step of reading: a note, a part that is none, a question about a file, its table; or only time that passed. */
export type Finding =
  | { readonly note: FoundNote }
  | { readonly problem: PlacedProblem }
  | { readonly table: FoundTable }
  | { readonly dayOrder: DayOrderQuestion }
  | { readonly encoding: EncodingQuestion }
  | null

interface Place {
  readonly file: string
  readonly line?: number | null
  readonly to?: number | null
  readonly about?: string
}

export const problemAt = (problem: NoteProblem, { file, line = null, to = line, about = '' }: Place): Finding => ({
  problem: { file, line, to, problem, about },
})
