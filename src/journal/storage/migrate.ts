import { AppError } from '#shared/contract/app-error.ts'
import type { Connection } from './connection.ts'
import type { MigrationDatabase } from './database.ts'
import { schemaVersion } from './journal-identity.ts'

/** One step of the schema: `NNNN-purpose.ts` in `migrations/`. Frozen once released. */
export interface Migration {
  /** 1, 2, 3 … without a gap; becomes the file's `user_version`. */
  readonly version: number
  /** The words of the file's name. */
  readonly purpose: string
  /** The change itself. Runs inside a transaction with the new version number. */
  up(db: MigrationDatabase): void
}

interface MigrateOptions {
  readonly migrations: readonly Migration[]
  /** Runs once, before the first step, and only when there is one. A throw leaves the file as it was. */
  readonly beforeFirstStep?: (fromVersion: number) => void
}

/**
 * Brings a file to the newest schema: each step and its `user_version` in one transaction (security.md R17).
 * Throws `journal-newer` for a file from a later app; a step that breaks a foreign key is rolled back as `unexpected`.
 */
export function migrate(connection: Connection, { migrations, beforeFirstStep }: MigrateOptions): void {
  assertContiguous(migrations)
  const version = schemaVersion(connection)
  if (version > migrations.length) throw new AppError('journal-newer', { detail: { neededVersion: version } })
  const steps = migrations.slice(version)
  if (steps.length === 0) return
  beforeFirstStep?.(version)
  withForeignKeysOff(connection, () => {
    for (const step of steps) runStep(connection, step)
  })
  connection.moveLog()
}

function runStep(connection: Connection, { version, up }: Migration): void {
  connection.schemaTransaction(() => {
    up(connection)
    connection.pragma(`user_version = ${version}`)
    if (connection.pragmaRows('foreign_key_check').length > 0) {
      throw new AppError('unexpected', { cause: new Error(`Migration ${version} leaves rows without their parent`) })
    }
  })
}

/**
 * Rebuilding a table drops the old one, which would delete its children. SQLite's own advice is to switch the
 * enforcement off around the transaction and to check inside it.
 */
function withForeignKeysOff(connection: Connection, work: () => void): void {
  connection.pragma('foreign_keys = 0')
  try {
    work()
  } finally {
    connection.pragma('foreign_keys = 1')
  }
}

/** Throws when the versions are not exactly 1, 2, 3 … */
export function assertContiguous(migrations: readonly Migration[]): void {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`Migration ${version} stands at place ${index + 1}`)
  })
}
