import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDatabase } from '../create-database.ts'
import type { Database } from '../database.ts'
import type { JournalIdentity } from '../journal-identity.ts'
import type { Migration } from '../migrate.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface JournalFile {
  readonly folder: string
  readonly path: string
  readonly dataKey: Buffer
  readonly identity: JournalIdentity
}

/** A place for a database, with a key of its own; nothing is written yet. */
export function journalFile(): JournalFile {
  const folder = temporaryFolder()
  return {
    folder,
    path: join(folder, 'journal-1.db'),
    dataKey: randomBytes(32),
    identity: { vaultId: randomBytes(16).toString('hex'), keyId: randomBytes(8).toString('hex') },
  }
}

/** Creates the database and closes it when the test ends, if the test did not. */
export function createdDatabase(file: JournalFile, migrations?: readonly Migration[]): Database {
  const db = createDatabase({ ...file, createdAt: '2026-03-02T09:00:00.000Z', ...(migrations && { migrations }) })
  onTestFinished(() => db.close())
  return db
}

/** A journal at rest: made and closed again. */
export function closedJournal(migrations?: readonly Migration[]): JournalFile {
  const file = journalFile()
  createdDatabase(file, migrations).close()
  return file
}
