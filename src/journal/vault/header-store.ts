import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { privateFileMode, syncFolder } from '../storage/private-files.ts'
import { renamePatiently } from '../storage/rename-patiently.ts'
import { readSmallFile } from '../storage/small-file.ts'
import { type HeaderReading, type NewerHeader, readHeader } from './header-file.ts'
import type { Header, Magic } from './header-schema.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { vaultFilesIn } from './vault-files.ts'
import type { VaultKind } from './vault-kind.ts'

/** A header has about 700 bytes; a larger file is none, and is not read. */
const largestHeader = 65_536

export interface ReadableHeader {
  readonly header: Header
  readonly text: string
}

/** One vault: which kind of it, and in which folder. */
export interface VaultPlace {
  readonly kind: VaultKind
  readonly folder: string
}

/** Both copies as far as they say anything: what they claim is true only once a key has proved it. */
export interface HeaderCopies {
  /** The greatest generation first, each text once. */
  readonly readable: readonly ReadableHeader[]
  readonly newer: readonly NewerHeader[]
}

/**
 * Reads both copies (security.md 1.2). Throws, when neither is readable or of a later format, `header-altered`,
 * `header-damaged`, `header-missing`, `journal-missing` when there is no database either, or what the disk says. Writes nothing.
 */
export function readCopies({ folder, kind }: VaultPlace, policy: CostPolicy): HeaderCopies {
  const { magic, headerFileNames } = kind
  const read = headerFileNames.map((name) => readCopy(join(folder, name), { magic, policy }))
  const copies = read.flatMap((copy) => (copy === undefined || copy instanceof Error ? [] : [copy]))
  const has = (state: HeaderReading['state']) => copies.some((copy) => copy.state === state)
  const readable = copies.filter((copy) => copy.state === 'readable')
  const newer = copies.filter((copy) => copy.state === 'newer')
  if (readable.length + newer.length > 0) return { readable: inOrder(readable), newer }
  const refused = read.find((copy) => copy instanceof Error)
  if (refused) throw refused
  if (has('altered')) throw new AppError('header-altered')
  if (has('damaged')) throw new AppError('header-damaged')
  throw new AppError(vaultFilesIn(folder, kind).hasDatabase ? 'header-missing' : 'journal-missing')
}

/** The readable ones, not proved. Throws as `readCopies`, and `header-newer` when all that can be read is of a later format. */
export function readHeaders(place: VaultPlace, policy: CostPolicy): readonly ReadableHeader[] {
  const { readable } = readCopies(place, policy)
  if (readable.length === 0) throw new AppError('header-newer')
  return readable
}

/**
 * Writes both copies, one after the other, each complete and flushed before it gets its name: a crash at any moment
 * leaves at least one whole header. The first rename is what makes a change true (security.md R19): once it is done,
 * nothing is thrown any more, and a second copy that the disk refused is rewritten at the next unlock.
 */
export function writeHeaders({ folder, kind }: VaultPlace, text: string): void {
  const [first, second] = kind.headerFileNames
  try {
    writeCopy(folder, first, text)
  } catch (error) {
    if (!isText(join(folder, first), text)) throw error
  }
  try {
    writeCopy(folder, second, text)
  } catch {
    // The change is true already: anyone who heard of a failure would try the old secret.
  }
}

/**
 * Rewrites a copy that is missing, damaged or older, and removes one that a crash left unfinished. Call it once the vault is
 * open: one good copy is enough to work with, so what the disk refuses waits for the next unlock.
 */
export function repairHeaders({ folder, kind }: VaultPlace, text: string): void {
  for (const name of kind.headerFileNames) {
    try {
      if (!isText(join(folder, name), text)) writeCopy(folder, name, text)
      else rmSync(join(folder, `${name}.tmp`), { force: true })
    } catch {
      // The other copy is tried all the same.
    }
  }
}

function inOrder(readable: readonly ReadableHeader[]): readonly ReadableHeader[] {
  const different = readable.filter(({ text }, place) => readable.findIndex((other) => other.text === text) === place)
  return different.toSorted((one, other) => other.header.gen - one.header.gen)
}

/** What the disk says of a copy that it does not give is kept: the other copy may be whole. */
function readCopy(path: string, expected: { magic: Magic; policy: CostPolicy }): HeaderReading | Error | undefined {
  try {
    const bytes = textOf(path)
    return bytes && readHeader(bytes, expected)
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

function isText(path: string, text: string): boolean {
  try {
    return textOf(path)?.toString('latin1') === text
  } catch {
    return false
  }
}

/** The bytes of a copy, none of what is no file or too large for a header; undefined when there is none. */
const textOf = (path: string): Buffer | undefined => withFileErrors(() => readSmallFile(path, largestHeader))

function writeCopy(folder: string, name: string, text: string): void {
  const target = join(folder, name)
  const unfinished = `${target}.tmp`
  withFileErrors(() => {
    try {
      rmSync(unfinished, { force: true })
      writeFileSync(unfinished, text, { encoding: 'latin1', mode: privateFileMode, flag: 'wx', flush: true })
      renamePatiently(unfinished, target)
      syncFolder(folder)
    } catch (error) {
      rmSync(unfinished, { force: true })
      throw error
    }
  })
}
