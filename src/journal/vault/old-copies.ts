import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { backupIdSchema } from '#shared/journal/backup.ts'
import { readHead } from '../backups/backup-head.ts'
import { readIdentity } from '../storage/journal-identity.ts'
import { keyedConnection } from '../storage/keyed-connection.ts'

/** What a migration keeps: a database without a header. */
export const bareCopyName = /^journal-\d+-version-\d+\.db$/
const setAsideName = /^replaced-\d{8}T\d{9}Z$/
/** What a journal's folder can hold; nothing else in one that was set aside is ever deleted. */
export const journalFile = /^(vault\.hdr(\.bak)?|journal-\d+\.(db(-wal)?|mark))$/
const longestHeader = 65_536

interface NewIdentity {
  readonly vaultId: string
  /** Of the key from now on: what it opens stays. */
  readonly keyId: string
  readonly bare: readonly string[]
}

/**
 * Removes the copies in `backups` that open with an older key of this journal: backups and set-aside journals by the ids in
 * their header, and those without a header that `bare` names. What is not proved to be ours stays, and nothing is reached
 * through a link. Returns how many went. Throws what the disk says.
 */
export function removeOldCopies(folder: string, { vaultId, keyId, bare }: NewIdentity): number {
  const place = join(folder, 'backups')
  if (!isFolder(place)) return 0
  const isOld = (header: string): boolean =>
    valueIn(header, 'vault_id') === vaultId && (valueIn(header, 'key_id') ?? keyId) !== keyId
  let removed = 0
  for (const name of readdirSync(place)) {
    const path = join(place, name)
    if (backupIdSchema.safeParse(name).success && isFile(path) && isOld(headerOfBackup(path, vaultId))) rmSync(path)
    else if (bare.includes(name) && isFile(path)) rmSync(path)
    else if (setAsideName.test(name) && isFolder(path) && isOld(headerIn(path))) removeJournalFiles(path)
    else continue
    removed += 1
  }
  return removed
}

/** The copies without a header that `dataKey` opens as this journal. They are looked at and not changed. */
export function bareCopiesOf(folder: string, { vaultId, dataKey }: { vaultId: string; dataKey: Uint8Array }): string[] {
  const place = join(folder, 'backups')
  if (!isFolder(place)) return []
  return readdirSync(place).filter((name) => {
    const path = join(place, name)
    return bareCopyName.test(name) && isFile(path) && vaultIdOf(path, dataKey) === vaultId
  })
}

/** The vault that a database says it is of; undefined when the key does not open it. It is looked at and not changed. */
export function vaultIdOf(path: string, dataKey: Uint8Array): string | undefined {
  const beside = ['-wal', '-shm'].map((suffix) => `${path}${suffix}`).filter((name) => !existsSync(name))
  try {
    const file = keyedConnection({ path, dataKey, isReadOnly: true })
    try {
      return readIdentity(file)?.vaultId
    } finally {
      file.closeAsItIs()
    }
  } catch {
    return undefined
  } finally {
    for (const name of beside) rmSync(name, { force: true })
  }
}

/** Removes a journal's files from a folder, and the folder when nothing else lies in it. Follows no link. */
export function removeJournalFiles(place: string): void {
  for (const name of readdirSync(place)) if (journalFile.test(name)) rmSync(join(place, name))
  if (readdirSync(place).length === 0) rmdirSync(place)
}

const statOf = (path: string) => lstatSync(path, { throwIfNoEntry: false })
const isFile = (path: string): boolean => statOf(path)?.isFile() ?? false
const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false

const valueIn = (header: string, key: string): string | undefined =>
  new RegExp(`"${key}":"([0-9a-f]+)"`).exec(header)?.[1]

/** The header's text in a backup whose head says that it is this journal's; empty for any other file. */
function headerOfBackup(path: string, vaultId: string): string {
  try {
    const { head, start } = readHead(path)
    const bytes = head.parts.find(({ name }) => name === 'vault.hdr')?.bytes ?? 0
    if (head.vault_id !== vaultId || head.parts[0]?.name !== 'vault.hdr' || bytes > longestHeader) return ''
    return textAt(path, start, bytes)
  } catch {
    return ''
  }
}

function headerIn(folder: string): string {
  const path = ['vault.hdr', 'vault.hdr.bak'].map((name) => join(folder, name)).find(isFile)
  if (path === undefined || (statOf(path)?.size ?? 0) > longestHeader) return ''
  return readFileSync(path, 'latin1')
}

function textAt(path: string, position: number, bytes: number): string {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(bytes)
    return buffer.toString('latin1', 0, readSync(file, buffer, 0, bytes, position))
  } finally {
    closeSync(file)
  }
}
