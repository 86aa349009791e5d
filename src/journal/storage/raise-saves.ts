import { keyedConnection } from './keyed-connection.ts'
import { syncFile } from './private-files.ts'
import { sql } from './sql.ts'

interface FileToRaise {
  /** A file that was proved and is in no use yet. */
  readonly path: string
  /** 32 bytes; stays the caller's to zero. */
  readonly dataKey: Uint8Array
  /** How many saves are known of the same journal elsewhere. */
  readonly beyond: number
}

/**
 * Counts one save more than all that are known, so that what comes after a restore is later by the count of saves, whatever
 * the clock says (security.md R14). Throws what the disk says.
 */
export function raiseSaves({ path, dataKey, beyond }: FileToRaise): void {
  const file = keyedConnection({ path, dataKey })
  try {
    file.uncountedTransaction(() =>
      file.run(sql`UPDATE journal_info SET commit_seq = max(commit_seq, ${beyond}) + 1 WHERE id = 1`),
    )
  } finally {
    file.close()
  }
  syncFile(path)
}
