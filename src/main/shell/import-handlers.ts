import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import { choosePath } from '../dialogs/choose-path.ts'
import type { ShellHandlers } from '../door/shell-call.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import { valueIn } from './value-in.ts'

interface ImportParts {
  readonly journal: Pick<JournalClient, 'call'>
  window(): BrowserWindow
}

/**
 * Files that come in. The page never names one: main asks, remembers what was tried last, and tells the journal process
 * where it lies, for a large file is better read by whom takes it in.
 */
export function importHandlers({ journal, window }: ImportParts) {
  let lastJournal: string | null = null
  return {
    tryJournalImport: async () => {
      lastJournal = null
      const path = await choosePath(window(), { file: { name: 'JSON', extensions: ['json'] } })
      if (path === null) return null
      const report = valueIn(await journal.call('importJournalFile', { path, isTrial: true }))
      lastJournal = path
      return { fileName: basename(path), report }
    },
    runJournalImport: async () => {
      if (lastJournal === null) throw new AppError('not-allowed')
      const path = lastJournal
      lastJournal = null
      return valueIn(await journal.call('importJournalFile', { path, isTrial: false }))
    },
  } satisfies Partial<ShellHandlers>
}
