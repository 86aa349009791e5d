import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import type { NotesSource } from '#shared/journal/notes-import.ts'
import { choosePath, type PathToChoose } from '../dialogs/choose-path.ts'
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
export const importHandlers = (parts: ImportParts) => ({ ...journalImportHandlers(parts), ...notesHandlers(parts) })

function journalImportHandlers({ journal, window }: ImportParts) {
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

const wantedFor = (source: NotesSource): PathToChoose =>
  source === 'markdown'
    ? { folder: 'to-read' }
    : source === 'csv'
      ? { file: { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] } }
      : { file: { name: 'JSON', extensions: ['json'] } }

function notesHandlers({ journal, window }: ImportParts) {
  let last: string | null = null
  return {
    tryNotesImport: async ({ options, again }) => {
      const path = again ? last : await choosePath(window(), wantedFor(options.source))
      last = null
      if (path === null) return null
      const report = valueIn(await journal.call('importNotesFrom', { path, options, isTrial: true }))
      last = path
      return { fileName: basename(path), report }
    },
    runNotesImport: async ({ options }) => {
      if (last === null) throw new AppError('not-allowed')
      const path = last
      last = null
      return valueIn(await journal.call('importNotesFrom', { path, options, isTrial: false }))
    },
  } satisfies Partial<ShellHandlers>
}
