import type { ColumnMapping, PlacedProblem } from '#shared/journal/notes-import.ts'

/** A note as another program wrote it. */
export interface FoundNote {
  readonly file: string
  readonly line: number | null
  /** As it was written there. */
  readonly day: string
  readonly text: string
  /** The name of whom it is about, when the file says. */
  readonly person: string | null
  /** What may be their name, such as that of a folder; when it is nobody's, it says nothing. */
  readonly hint: string | null
}

/** One step of reading: a note, a part that is none, or the columns of a table. */
export type Finding =
  | { readonly note: FoundNote }
  | { readonly problem: PlacedProblem }
  | { readonly columns: readonly string[]; readonly mapping: ColumnMapping }

export const problemAt = (file: string, line: number | null, problem: PlacedProblem['problem']): Finding => ({
  problem: { file, line, problem },
})
