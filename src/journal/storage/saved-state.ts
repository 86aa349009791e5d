import type { Database } from './database.ts'
import { sql } from './sql.ts'

/** A state of the journal: how many saves it has seen, and the opening in which the last of them was made. */
export interface SavedState {
  readonly saves: number
  /** Null for a save of an app that wrote none. */
  readonly opening: string | null
}

export interface SavedRow extends SavedState {
  /** The state and the length of the file that the log goes on from; null where it is not known. */
  readonly inFile: (SavedState & { readonly bytes: number }) | null
}

/** What a file can say about its saves: nothing while it is being made, their number at first, and today all of it. */
export function knownOf(db: Database): 'nothing' | 'number' | 'all' {
  const columns = db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info('journal_info')`)
  if (columns.length === 0) return 'nothing'
  return columns.some(({ name }) => name === 'in_file') ? 'all' : 'number'
}

/** The newest state that a connection sees; undefined where there is none yet. */
export function savedRow(db: Database): SavedRow | undefined {
  const known = knownOf(db)
  if (known === 'nothing') return undefined
  if (known === 'number') {
    const row = db.get<{ saves: number }>(sql`SELECT commit_seq AS saves FROM journal_info WHERE id = 1`)
    return row && { ...row, opening: null, inFile: null }
  }
  const row = db.get<SavedState & { inFile: number | null; inFileOpening: string | null; bytes: number }>(sql`
    SELECT commit_seq AS saves, opening, in_file AS inFile, in_file_opening AS inFileOpening, in_file_bytes AS bytes
    FROM journal_info WHERE id = 1
  `)
  if (!row) return undefined
  const { saves, opening, inFile, inFileOpening, bytes } = row
  return { saves, opening, inFile: inFile === null ? null : { saves: inFile, opening: inFileOpening, bytes } }
}
