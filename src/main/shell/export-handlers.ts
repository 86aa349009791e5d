import type { BrowserWindow } from 'electron'
import type { ShellEvent } from '#shared/contract/events.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import type { ExportCursor } from '#shared/journal/export.ts'
import { journalFileName, personFileName } from '../dialogs/file-names.ts'
import { saveFile } from '../dialogs/save-file.ts'
import type { ShellHandlers } from '../door/shell-call.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import { valueIn } from './value-in.ts'

export interface ExportParts {
  readonly journal: Pick<JournalClient, 'call'>
  window(): BrowserWindow
  /** Tells the page how far it is. */
  tell(event: ShellEvent): void
}

const json = { name: 'JSON', extension: 'json' }

/** A journal as JSON, piece after piece as the file takes them: never the whole of it in memory. */
async function* jsonPieces({ journal, tell }: ExportParts, personId: string | null): AsyncGenerator<string> {
  let cursor: ExportCursor | null = null
  do {
    const piece: { text: string; next: ExportCursor | null; done: number; of: number } = valueIn(
      await journal.call('readExportPiece', { personId, cursor }),
    )
    yield piece.text
    tell({ name: 'file-progress', done: piece.done, of: piece.of })
    cursor = piece.next
  } while (cursor)
}

/** What leaves the journal as a whole. The page has asked before: these files are readable by anyone. */
export const exportHandlers = (parts: ExportParts) =>
  ({
    exportJournalJson: async () => ({
      fileName: await saveFile(parts.window(), {
        name: journalFileName(dayOfDate(new Date())),
        kind: json,
        content: async () => jsonPieces(parts, null),
      }),
    }),
    exportPersonJson: async ({ personId }) => ({
      fileName: await saveFile(parts.window(), {
        name: personFileName(dayOfDate(new Date()), 'json'),
        kind: json,
        content: async () => jsonPieces(parts, personId),
      }),
    }),
  }) satisfies Partial<ShellHandlers>
