import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { FileKind, ProofFile, ProofFolder } from '#shared/contract/proof-methods.ts'

/** Far more than our own files; a folder that holds more was not made for the journal alone. */
export const mostListed = 200

const journalKinds: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/^journal-\d+\.db$/, 'journal'],
  [/^journal-\d+\.db-wal$/, 'journal-log'],
  [/^vault\.hdr$/, 'key-header'],
  [/^vault\.hdr\.bak$/, 'key-header-copy'],
  [/^mirror-\d+\.db(-wal)?$/, 'mirror'],
  [/^mirror\.hdr(\.bak)?$/, 'mirror-header'],
  [/^journal-\d+\.mark$/, 'mark'],
  [/^journal\.health$/, 'health'],
  [/^journal\.clock$/, 'clock'],
  [/^backups\/(?!opening-|.*\.unproved$)/, 'backup'],
  [
    /\.(creating|unproved|tmp|rekeying|unfinished)$|^backups\/opening-|(^|\/)\.alongside-[0-9a-f]+\.part$/,
    'unfinished',
  ],
]

const appKinds: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/^settings\.json$/, 'settings'],
  [/^settings-unreadable\.json$/, 'settings-copy'],
  [/^(sample-)?journal$/, 'other-journal'],
  [/^marks$/, 'mark'],
  [/^unfinished-[0-9a-f]{12}\.path$/, 'unfinished'],
  [/^device-[0-9a-f]+\.key$/, 'keychain'],
]

const kindIn = (kinds: typeof journalKinds, name: string, otherwise: FileKind): FileKind =>
  kinds.find(([pattern]) => pattern.test(name))?.[1] ?? otherwise

/** A file that goes while one looks has no size any more, and is left out. */
const sizeOf = async (path: string): Promise<number | null> => (await stat(path).catch(() => null))?.size ?? null

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((): Dirent[] => [])
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/** Every file in the folder of a journal, each by itself. A folder that cannot be read has none. */
export async function journalFiles(folder: string): Promise<ProofFolder> {
  const paths = (await filesBelow(folder)).toSorted()
  const files: ProofFile[] = []
  for (const path of paths.slice(0, mostListed)) {
    const name = relative(folder, path).split(sep).join('/')
    const bytes = await sizeOf(path)
    if (bytes !== null) files.push({ name, bytes, kind: kindIn(journalKinds, name, 'other') })
  }
  return { what: 'journal', path: folder, files, unlisted: Math.max(0, paths.length - mostListed) }
}

/**
 * What the app and its runtime keep besides: one line for each name at the top, a folder with the size of all below it.
 * `journalFolder` is left out when it lies here, for it has a list of its own.
 */
export async function appFiles(folder: string, journalFolder: string): Promise<ProofFolder> {
  const names = (await readdir(folder).catch((): string[] => [])).toSorted()
  const others = names.filter((name) => join(folder, name) !== journalFolder)
  const files: ProofFile[] = []
  for (const name of others.slice(0, mostListed)) {
    const inside = await filesBelow(join(folder, name))
    const sizes = await Promise.all((inside.length > 0 ? inside : [join(folder, name)]).map(sizeOf))
    const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
    files.push({ name, bytes, kind: kindIn(appKinds, name, 'runtime') })
  }
  return { what: 'app', path: folder, files, unlisted: Math.max(0, others.length - mostListed) }
}
