import type { BrowserWindow } from 'electron'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import type { SummaryFormat } from '#shared/journal/summary-format.ts'
import { summaryFileName } from '../dialogs/file-names.ts'
import { saveFile } from '../dialogs/save-file.ts'
import type { ShellHandlers } from '../door/shell-call.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import { printDocument } from '../window/print-document.ts'
import { summaryBatchHandlers } from './summary-batch-handlers.ts'
import { valueIn } from './value-in.ts'

interface SummaryFileParts {
  readonly journal: Pick<JournalClient, 'call'>
  window(): BrowserWindow
}

const kindNames: { readonly [Format in SummaryFormat]: string } = {
  pdf: 'PDF',
  docx: 'Word',
  md: 'Markdown',
  html: 'HTML',
  json: 'JSON',
}

/** Summaries as files. */
export function summaryFileHandlers({ journal, window }: SummaryFileParts) {
  const content = async ({ format, ...about }: ParsedInputOf<'saveSummary'>): Promise<Uint8Array> =>
    format === 'pdf'
      ? printDocument(window().webContents)
      : valueIn(await journal.call('readSummaryFile', { ...about, format })).bytes

  // The file is there whatever becomes of the note about it.
  const note = async (about: Pick<ParsedInputOf<'saveSummary'>, 'personId' | 'period'>): Promise<void> =>
    void (await journal.call('noteSummaryMade', about))

  return {
    saveSummary: async (input) => {
      const { personId, period, format } = input
      const fileName = await saveFile(window(), {
        name: summaryFileName(period, format),
        kind: { name: kindNames[format], extension: format },
        content: () => content(input),
      })
      if (fileName !== null) await note({ personId, period })
      return { fileName }
    },
    ...summaryBatchHandlers({ window, content, note }),
  } satisfies Partial<ShellHandlers>
}
