import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorCodes } from '#shared/contract/error-codes.ts'
import { sql } from '../storage/sql.ts'
import { contentsOf } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { newRecoveryKey } from './recovery-key.ts'
import type { Secret } from './secret.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { forgedHeader, sealedAgain } from './testing/forged-header.ts'
import {
  closedVault,
  headerNames,
  headerText,
  openVault,
  overwriteHeaders,
  passphrase,
  passphraseText,
  recoveryKeySecret,
  reopened,
  utf8,
} from './testing/temporary-vault.ts'
import { unlockWithPassphrase } from './unlock.ts'
import { journalVault } from './vault-kind.ts'

interface Row {
  /** What happens to a whole, closed journal. */
  readonly damage: (folder: string) => void | Promise<void>
  readonly secret?: () => Secret
  readonly code: string
}

const database = (folder: string): string => join(folder, 'journal-1.db')
const removeHeaders = (folder: string): void => {
  for (const name of headerNames) rmSync(join(folder, name))
}
const forge = (change: (body: string) => string) => (folder: string) =>
  overwriteHeaders(folder, forgedHeader(headerText(folder), change))
/** As a later app would write it. */
const sealed = (change: (body: string) => string) => async (folder: string) => {
  const { dataKey } = await unlockWithPassphrase(utf8(passphraseText), { folder, kind: journalVault }, cheapCost)
  overwriteHeaders(folder, sealedAgain(headerText(folder), change, dataKey))
}
const nothing = (): void => undefined

async function giveVaultId(folder: string, vaultId: string): Promise<void> {
  const journal = await reopened(folder)
  journal.db.run(sql`UPDATE journal_info SET vault_id = ${vaultId}`)
  journal.close()
}

/** The log of a second opening, whose first save has moved into the database; it is closed whole afterwards. */
async function crashed(folder: string): Promise<Buffer> {
  const journal = await reopened(folder)
  const save = (at: number) => journal.db.run(sql`UPDATE journal_info SET created_at = ${String(at)}`)
  save(1)
  journal.db.holdStill().release()
  save(2)
  const log = readFileSync(`${database(folder)}-wal`)
  journal.db.holdStill().release()
  save(3)
  journal.close()
  return log
}

const makePipe = (path: string): void => void execFileSync('mkfifo', [path])

function replaceBy(make: (path: string) => unknown, path: string): void {
  rmSync(path)
  make(path)
}

const rows: Record<string, Row> = {
  'no header and no database': {
    damage: (folder) => {
      removeHeaders(folder)
      rmSync(database(folder))
    },
    code: 'journal-missing',
  },
  'no header, a database': { damage: removeHeaders, code: 'header-missing' },
  'checksum bad in both copies': {
    damage: (folder) => overwriteHeaders(folder, headerText(folder).slice(1)),
    code: 'header-damaged',
  },
  'a header of a later format': { damage: sealed((body) => body.replace('"v":1', '"v":2')), code: 'header-newer' },
  'a header for a later app': {
    damage: sealed((body) => body.replace('"min_app":"0.1.0"', '"min_app":"7.0.0"')),
    code: 'header-newer',
  },
  'a header that only claims to be of a later format': {
    damage: forge((body) => body.replace('"v":1', '"v":2')),
    code: 'header-altered',
  },
  'a header that this app would not write': {
    damage: forge((body) => body.replace('"t":2', '"t":0')),
    code: 'header-altered',
  },
  'another passphrase': { damage: nothing, secret: () => passphrase('another passphrase'), code: 'wrong-passphrase' },
  'another recovery key': {
    damage: nothing,
    secret: () => recoveryKeySecret(newRecoveryKey()),
    code: 'wrong-recovery-key',
  },
  'what no keychain of ours kept': {
    damage: nothing,
    secret: () => ({ kind: 'device', deviceSecret: new Uint8Array(32) }),
    code: 'wrong-device-key',
  },
  'a broken seal': {
    damage: forge((body) => body.replace('journal-1.db', 'journal-2.db')),
    code: 'header-altered',
  },
  'no database': { damage: (folder) => rmSync(database(folder)), code: 'journal-missing' },
  'no database of its own, and another one': {
    damage: (folder) => renameSync(database(folder), join(folder, 'journal-2.db')),
    code: 'header-older',
  },
  'a database without a byte': { damage: (folder) => truncateSync(database(folder), 0), code: 'journal-empty' },
  'a database that is not encrypted': {
    damage: (folder) => writeFileSync(database(folder), `SQLite format 3\u0000${'\u0000'.repeat(4_080)}`),
    code: 'journal-foreign',
  },
  "another vault's database": { damage: (folder) => giveVaultId(folder, 'ff'.repeat(16)), code: 'journal-foreign' },
  'a first page of other bytes': {
    damage: (folder) => {
      const bytes = readFileSync(database(folder))
      bytes.fill(7, 100, 200)
      writeFileSync(database(folder), bytes)
    },
    code: 'journal-damaged',
  },
  'a database cut short': { damage: (folder) => truncateSync(database(folder), 5_000), code: 'journal-damaged' },
  "a database under another vault's key": {
    async damage(folder) {
      const other = await closedVault()
      writeFileSync(database(folder), readFileSync(database(other.folder)))
    },
    code: 'journal-damaged',
  },
  'a log that went on from a newer database': {
    damage: async (folder) => {
      const old = readFileSync(database(folder))
      const log = await crashed(folder)
      writeFileSync(database(folder), old)
      writeFileSync(`${database(folder)}-wal`, log)
    },
    code: 'journal-behind-log',
  },
  'a log from before the database was closed': {
    damage: async (folder) => writeFileSync(`${database(folder)}-wal`, await crashed(folder)),
    code: 'log-foreign',
  },
  'a database of a later app': {
    async damage(folder) {
      const journal = await reopened(folder)
      journal.db.run(sql`PRAGMA user_version = 9999`)
      journal.close()
    },
    code: 'journal-newer',
  },
  'a folder in the place of the database': {
    damage: (folder) => replaceBy(mkdirSync, database(folder)),
    code: 'journal-foreign',
  },
  'a pipe in the place of the database': {
    damage: (folder) => replaceBy(makePipe, database(folder)),
    code: 'journal-foreign',
  },
  'a pipe in the place of the log': { damage: (folder) => makePipe(`${database(folder)}-wal`), code: 'log-foreign' },
}

test.each(Object.entries(rows))('%s is told by its own code, and changes no file', async (_what, row) => {
  const { folder } = await closedVault()
  await row.damage(folder)
  const before = contentsOf(folder)
  const secret = row.secret?.() ?? passphrase()
  expect((await rejectionOf(reopened(folder, { secret }))).code).toBe(row.code)
  expect(contentsOf(folder)).toEqual(before)
})

test('a journal that is open elsewhere is busy', async () => {
  const { folder } = await openVault()
  expect((await rejectionOf(reopened(folder))).code).toBe('journal-busy')
})

/** What the driver says while the first page is read or the log is set up: `storage/driver-error.test.ts`. */
const codesOfDriver = ['disk-full', 'folder-not-writable', 'disk-error', 'journal-busy']

test('the table in docs/security.md names these codes and no others', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/security.md'), 'utf8')
  const table = text.slice(text.indexOf('### 4.1'), text.indexOf('For the Mirror the same findings'))
  const documented = [...table.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code)
  const tested = [...Object.values(rows).map(({ code }) => code), ...codesOfDriver]
  expect([...new Set(documented.filter((code) => errorCodes.some((known) => known === code)))].toSorted()).toEqual(
    [...new Set(tested)].toSorted(),
  )
})
