import BetterSqlite from 'better-sqlite3'
import { Connection } from '../connection.ts'
import { settingsBeforeFirstRead } from '../connection-recipe.ts'
import type { Database } from '../database.ts'
import { recordIdentity } from '../journal-identity.ts'
import { applyRecipe, applySettings } from '../keyed-connection.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'

/** What must never happen: an ordinary database. The counter-example for the tests, made without our recipe. */
export function openPlaintextDatabase(path: string): BetterSqlite.Database {
  return new BetterSqlite(path)
}

export function writePlaintextDatabase(path: string): void {
  const db = openPlaintextDatabase(path)
  db.exec('CREATE TABLE journal_info (id INTEGER PRIMARY KEY)')
  db.close()
}

/** Our schema and settings without a cipher: what the encrypted file is measured against. Never opened by the app. */
export function openPlaintextJournal(path: string): Database {
  const connection = new Connection(openPlaintextDatabase(path))
  applySettings(connection, settingsBeforeFirstRead)
  applyRecipe(connection)
  migrate(connection, { migrations })
  recordIdentity(connection, { vaultId: '00'.repeat(16), keyId: '00'.repeat(8) }, '2026-01-01T00:00:00.000Z')
  return connection
}
