import BetterSqlite from 'better-sqlite3'

/** What must never happen: an ordinary database. The counter-example for the tests, made without our recipe. */
export function openPlaintextDatabase(path: string): BetterSqlite.Database {
  return new BetterSqlite(path)
}

export function writePlaintextDatabase(path: string): void {
  const db = openPlaintextDatabase(path)
  db.exec('CREATE TABLE journal_info (id INTEGER PRIMARY KEY)')
  db.close()
}
