import BetterSqlite from 'better-sqlite3'
import { driverKeyFromDataKey } from '../driver-key.ts'

/** Every page of a database at rest as SQLite sees it, free pages too: what a thief with the key would find. */
export function decryptedBytes(path: string, dataKey: Uint8Array): string {
  const driver = new BetterSqlite(path, { fileMustExist: true, readonly: true })
  try {
    driver.pragma("cipher = 'chacha20'")
    driver.key(driverKeyFromDataKey(dataKey))
    return driver.serialize().toString('latin1')
  } finally {
    driver.close()
  }
}
