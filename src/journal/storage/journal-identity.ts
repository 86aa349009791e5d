import { AppError } from '#shared/contract/app-error.ts'
import type { Connection } from './connection.ts'
import { sql } from './sql.ts'

/** Which vault, and which data key of it, a database belongs to. Random hex, the same as in the vault's header. */
export interface JournalIdentity {
  readonly vaultId: string
  readonly keyId: string
}

/** The number of the last migration that the file has seen. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version'))
}

/**
 * Reads, and only reads, whether this file is the journal that the header means (security.md 0.6, R18).
 * Throws `journal-newer` with `neededVersion`, or `journal-foreign`.
 */
export function assertIdentity(connection: Connection, expected: JournalIdentity, newestVersion: number): void {
  const version = schemaVersion(connection)
  if (version > newestVersion) throw new AppError('journal-newer', { detail: { neededVersion: version } })
  const found = readIdentity(connection)
  if (found?.vaultId !== expected.vaultId || found.keyId !== expected.keyId) throw new AppError('journal-foreign')
}

/** Writes the identity and the moment of creation into a new journal. */
export function recordIdentity(connection: Connection, identity: JournalIdentity, createdAt: string): void {
  connection.uncountedTransaction(() =>
    connection.run(sql`
      INSERT INTO journal_info (id, vault_id, key_id, created_at, commit_seq)
      VALUES (1, ${identity.vaultId}, ${identity.keyId}, ${createdAt}, 0)
    `),
  )
}

/** What a file says it is; undefined for one that is no journal. */
export function readIdentity(connection: Connection): JournalIdentity | undefined {
  const table = connection.get(sql`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'journal_info'`)
  if (!table) return undefined
  return connection.get<JournalIdentity>(
    sql`SELECT vault_id AS vaultId, key_id AS keyId FROM journal_info WHERE id = 1`,
  )
}
