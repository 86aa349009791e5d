import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { choosePath } from '../dialogs/choose-path.ts'
import { numberedSummaryFileName } from '../dialogs/file-names.ts'
import { freePath } from '../dialogs/free-path.ts'
import { writeFileWhole } from '../dialogs/write-file-whole.ts'
import type { ShellHandlers } from '../door/shell-call.ts'

type About = ParsedInputOf<'saveSummary'>

interface BatchParts {
  window(): BrowserWindow
  /** The bytes of one summary. */
  content(about: About): Promise<Uint8Array>
  /** Remembers that it left. */
  note(about: Pick<About, 'personId' | 'period'>): Promise<void>
}

interface Batch extends Omit<About, 'personId'> {
  readonly folder: string
  /** The address of the page that asked: a PDF is printed from it and from no other. */
  readonly address: string
  /** The file's name for each person. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Summaries of many people in one folder. The page asks for them one by one, so that it can show each before it is printed,
 * and stop between two; it never names the folder or a file.
 */
export function summaryBatchHandlers({ window, content, note }: BatchParts) {
  let batch: Batch | null = null
  const address = (): string => window().webContents.getURL()

  /** Whoever goes elsewhere while a page is printed must not find that place in the file. Throws `not-allowed`. */
  const bytesOf = async (about: About, asked: string): Promise<Uint8Array> => {
    const stays = (): boolean => about.format !== 'pdf' || address() === asked
    if (!stays()) throw new AppError('not-allowed')
    const bytes = await content(about)
    if (!stays()) throw new AppError('not-allowed')
    return bytes
  }

  return {
    beginSummaryBatch: async ({ personIds, period, format }) => {
      batch = null
      const folder = await choosePath(window(), { folder: 'to-write' })
      if (folder === null) return { folderName: null, taken: [] }
      const names = new Map(
        personIds.map((id, place) => [id, numberedSummaryFileName(period, format, place + 1)] as const),
      )
      batch = { folder, address: address(), period, format, names }
      const taken = [...names].filter(([, name]) => existsSync(join(folder, name))).map(([id]) => id)
      return { folderName: basename(folder), taken }
    },
    saveSummaryInBatch: async ({ personId, ifTaken }) => {
      const name = batch?.names.get(personId)
      if (!batch || name === undefined) throw new AppError('not-allowed')
      const { folder, period, format } = batch
      const path = ifTaken === 'keep-both' ? freePath(folder, name) : join(folder, name)
      if (ifTaken === 'skip' && existsSync(path)) return { fileName: null }
      await writeFileWhole(path, await bytesOf({ personId, period, format }, batch.address))
      await note({ personId, period })
      return { fileName: basename(path) }
    },
  } satisfies Partial<ShellHandlers>
}
