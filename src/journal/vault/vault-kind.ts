import type { Migration } from '../storage/migrate.ts'
import { migrations } from '../storage/migrations/index.ts'
import { mirrorMigrations } from '../storage/mirror-migrations/index.ts'
import type { Magic } from './header-schema.ts'

/** One of the two kinds of vault that lie in a journal's folder: how its files are called and what its database holds. */
export interface VaultKind {
  readonly magic: Magic
  /** The header and its second copy; the database's own name stands in the header. */
  readonly headerFileNames: readonly [string, string]
  readonly firstDatabaseFile: string
  readonly databasePattern: RegExp
  /** There from the first moment of a creation to its last: what lies beside it, without a header, was never used. */
  readonly creationMarker: string
  readonly migrations: readonly Migration[]
  /** Whether a copy is kept before a migration. */
  readonly isCopied: boolean
}

export const journalVault: VaultKind = {
  magic: 'ALONGSIDE',
  headerFileNames: ['vault.hdr', 'vault.hdr.bak'],
  firstDatabaseFile: 'journal-1.db',
  databasePattern: /^journal-\d+\.db$/,
  creationMarker: 'journal.creating',
  migrations,
  isCopied: true,
}

export const mirrorVault: VaultKind = {
  magic: 'ALONGSIDE-MIRROR',
  headerFileNames: ['mirror.hdr', 'mirror.hdr.bak'],
  firstDatabaseFile: 'mirror-1.db',
  databasePattern: /^mirror-\d+\.db$/,
  creationMarker: 'mirror.creating',
  migrations: mirrorMigrations,
  // A copy would outlive the entries that fade.
  isCopied: false,
}
