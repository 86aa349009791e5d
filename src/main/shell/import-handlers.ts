import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import type { NoteProblem, NotesSource, PlacedProblem, ProblemPage } from '#shared/journal/notes-import.ts'
import { choosePath, type PathToChoose } from '../dialogs/choose-path.ts'
import { importReportFileName } from '../dialogs/file-names.ts'
import { saveFile } from '../dialogs/save-file.ts'
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
      ? { file: { name: 'CSV', extensions: ['csv', 'tsv', 'tab', 'txt'] } }
      : source === 'day-one'
        ? { file: { name: 'Day One', extensions: ['zip', 'json'] } }
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
    saveNotesProblems: async ({ sentences }) => ({
      fileName: await saveFile(window(), {
        name: importReportFileName(dayOfDate(new Date())),
        kind: { name: 'Text', extension: 'txt' },
        content: async () => problemLines(journal, sentences),
      }),
    }),
  } satisfies Partial<ShellHandlers>
}

/** One line a problem: where it is, what it is about, and why it stays out. */
async function* problemLines(
  journal: ImportParts['journal'],
  sentences: Readonly<Partial<Record<NoteProblem, string>>>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let after: number | null = 0
  while (after !== null) {
    const page: ProblemPage = valueIn(await journal.call('readNotesProblems', { after }))
    yield encoder.encode(page.problems.map((problem) => `${lineOf(problem, sentences)}\n`).join(''))
    after = page.next
  }
}

function lineOf(
  { file, line, to, problem, about }: PlacedProblem,
  sentences: Readonly<Partial<Record<NoteProblem, string>>>,
): string {
  const lines = line === null ? '' : to === null || to === line ? `${line}` : `${line}-${to}`
  return [file, lines, about, sentences[problem] ?? problem].map((part) => part.replaceAll(/[\t\n]/g, ' ')).join('\t')
}
