import { randomBytes } from 'node:crypto'
import { lstat, open, readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { syncFolder } from './sync-folder.ts'

const unfinishedName = /^\.alongside-[0-9a-f]{12}\.part$/
const recordName = /^unfinished-[0-9a-f]{12}\.path$/

const random = (): string => randomBytes(6).toString('hex')

/** Where it is recorded that something was begun; null before the app has said so. */
let recordFolder: string | null = null
const recordsOfThisRun = new Set<string>()

/** A file or folder in plain text that is being written, or is to be. */
export interface UnfinishedFile {
  readonly path: string
  /** It has its own name now, or was removed: nothing is left to be taken away. */
  done(): Promise<void>
}

/**
 * Gives a name for what is not finished yet, in `folder`, and records it on the disk before anything is made there: a crash
 * must not leave words in a hidden file (security.md E37). A disk that refuses the record keeps no one from saving.
 */
export async function beginUnfinished(folder: string): Promise<UnfinishedFile> {
  const path = join(folder, `.alongside-${random()}.part`)
  const name = `unfinished-${random()}.path`
  const record = recordFolder === null ? null : join(recordFolder, name)
  recordsOfThisRun.add(name)
  if (record !== null) await writeRecord(record, path).catch(() => undefined)
  return { path, done: async () => void (record && (await rm(record, { force: true }).catch(() => undefined))) }
}

/**
 * Removes what an earlier run of the app began and did not finish, and records from now on in `folder`. What lies on a drive
 * that is away, or is refused, is tried again at the next start.
 */
export async function removeUnfinished(folder: string): Promise<void> {
  recordFolder = folder
  const names = await readdir(folder).catch((): string[] => [])
  for (const name of names.filter((each) => recordName.test(each) && !recordsOfThisRun.has(each))) {
    const record = join(folder, name)
    const isGone = await removeRecorded(await readFile(record, 'utf8').catch(() => '')).catch(() => false)
    if (isGone) await rm(record, { force: true }).catch(() => undefined)
  }
}

/** True when nothing is left of it. Only a name that this module gave is ever removed. */
async function removeRecorded(path: string): Promise<boolean> {
  if (!isAbsolute(path) || !unfinishedName.test(basename(path))) return true
  if (!(await lstat(dirname(path)).catch(() => null))) return false
  await rm(path, { recursive: true, force: true })
  return true
}

async function writeRecord(record: string, path: string): Promise<void> {
  const file = await open(record, 'wx', 0o600)
  try {
    await file.writeFile(path)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(dirname(record))
}
