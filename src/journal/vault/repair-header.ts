import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { openDatabase } from '../storage/open-database.ts'
import { readBeginning } from '../storage/small-file.ts'
import { type HeaderReading, isSealIntact, readHeader } from './header-file.ts'
import { type HeaderCopies, type ReadableHeader, readCopies, writeHeaders } from './header-store.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import type { Secret } from './secret.ts'
import { counted, type Throttle } from './throttle.ts'
import { unlockOneHeader } from './unlock.ts'
import { journalVault } from './vault-kind.ts'

interface RepairOptions {
  /** The journal whose header is gone or damaged. */
  readonly folder: string
  /** A copy: a `vault.hdr` kept elsewhere, or any file of ours that carries a header near its beginning. */
  readonly from: string
  /** The passphrase or recovery key of the copy's day; stays the caller's to zero. */
  readonly secret: Secret
  readonly throttle: Throttle
  readonly policy: CostPolicy
}

/** A header stands at the beginning of whatever file carries one. */
const searchedBytes = 65_536

const headerForm = /\{"magic":"ALONGSIDE",[ -~]{200,8000}?"mac":"[A-Za-z0-9+/]{43}="\}/

/**
 * Puts the header of a copy in the place of one that is missing, damaged or altered, after it has been proved: the secret
 * opens it, its seal is whole, and it opens the database that lies here. So it does for one that was put back and is older than
 * the copy's. Does nothing when one of the journal's own copies is as new and whole under the same key, or when it has a readable header and the file holds none. Throws `file-unreadable`,
 * `header-copy-invalid`, `throttled`, the codes of a wrong secret, of `openDatabase` and of the disk; then no file is changed.
 */
export async function repairHeaderFromArchive(options: RepairOptions): Promise<void> {
  const { folder, from, throttle, policy } = options
  const own = ownCopies(folder, policy)
  const reading = headerIn(from, policy)
  if (reading.state !== 'readable') {
    if (own.readable.length > 0) return
    throw new AppError(reading.state === 'newer' ? 'header-newer' : 'header-copy-invalid')
  }
  const { header, dataKey, text } = await counted(throttle, () => unlockOneHeader(reading, options.secret, policy))
  try {
    const isWhole = (copy: { text: string }): boolean => isSealIntact(copy.text, header, dataKey)
    const isNoOlder = (copy: ReadableHeader): boolean => copy.header.gen >= header.gen && isWhole(copy)
    if (own.readable.some(isNoOlder) || own.newer.some(isWhole)) return
    const identity = { vaultId: header.vault_id, keyId: header.key_id }
    openDatabase({ path: join(folder, header.db_file), dataKey, identity }).close()
    writeHeaders({ folder, kind: journalVault }, text)
  } finally {
    dataKey.fill(0)
  }
}

function ownCopies(folder: string, policy: CostPolicy): HeaderCopies {
  try {
    return readCopies({ folder, kind: journalVault }, policy)
  } catch (error) {
    const isRepairable = error instanceof AppError && /^header-(missing|damaged|altered)$/.test(error.code)
    if (isRepairable) return { readable: [], newer: [] }
    throw error
  }
}

function headerIn(path: string, policy: CostPolicy): HeaderReading {
  const text = headerForm.exec(beginningOf(path))?.[0]
  if (text === undefined) return { state: 'damaged' }
  return readHeader(Buffer.from(text, 'latin1'), { magic: journalVault.magic, policy })
}

function beginningOf(path: string): string {
  try {
    const found = readBeginning(path, searchedBytes)
    if (found) return found.bytes.toString('latin1')
  } catch (cause) {
    throw new AppError('file-unreadable', { cause })
  }
  throw new AppError('file-unreadable')
}
