import { existsSync, rmSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'
import { keyedConnection } from './keyed-connection.ts'
import { sql } from './sql.ts'

/**
 * Throws `journal-busy` when another program has the file open. Whatever else is wrong with the file, or no file at all, is no
 * matter here. Nothing of it is changed.
 */
export function assertNotBusy(path: string, dataKey: Uint8Array): void {
  const sharedMemory = `${path}-shm`
  const wasThere = existsSync(sharedMemory)
  try {
    const file = keyedConnection({ path, dataKey, isReadOnly: true })
    try {
      file.get(sql`SELECT 1 FROM sqlite_schema LIMIT 1`)
    } finally {
      file.closeAsItIs()
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'journal-busy') throw error
  } finally {
    if (!wasThere) rmSync(sharedMemory, { force: true })
  }
}
