import BetterSqlite from 'better-sqlite3'
import { driverKeyFromDataKey } from '../driver-key.ts'
import type { JournalFile } from './temporary-database.ts'

/** Takes the contents of the search index of a closed journal away, which SQLite lets no one do by accident. */
export function breakSearchIndex({ path, dataKey }: JournalFile): void {
  const driver = new BetterSqlite(path, { fileMustExist: true })
  try {
    driver.pragma("cipher = 'chacha20'")
    driver.key(driverKeyFromDataKey(dataKey))
    driver.pragma('temp_store = MEMORY')
    driver.unsafeMode(true)
    driver.exec('DELETE FROM entry_search_data WHERE id > 10')
  } finally {
    driver.close()
  }
}
