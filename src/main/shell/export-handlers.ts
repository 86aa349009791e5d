import type { BrowserWindow } from 'electron'
import type { AppEvent } from '#shared/contract/events.ts'
import { wipeBytes } from '#shared/contract/wipe-bytes.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import type { ExportCursor, ExportPiece } from '#shared/journal/export.ts'
import type { MarkdownFile, MarkdownPiece } from '#shared/journal/markdown-export.ts'
import {
  archiveFolderName,
  handoverFileName,
  journalFileName,
  markdownFolderName,
  personFileName,
} from '../dialogs/file-names.ts'
import { saveFile } from '../dialogs/save-file.ts'
import { saveFolder, writeFiles } from '../dialogs/save-folder.ts'
import type { ShellHandlers } from '../door/shell-call.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import type { FileWork } from './file-work.ts'
import { valueIn } from './value-in.ts'

interface ExportParts {
  readonly journal: Pick<JournalClient, 'call'>
  window(): BrowserWindow
  /** Tells the page how far it is. */
  tell(event: AppEvent): void
  readonly fileWork: FileWork
}

const json = { name: 'JSON', extension: 'json' }

/** A journal as JSON, piece after piece as the file takes them: never the whole of it in memory. */
async function* jsonPieces(
  { journal, tell, fileWork }: ExportParts,
  personId: string | null,
): AsyncGenerator<Uint8Array> {
  const assertWanted = fileWork.begin()
  let cursor: ExportCursor | null = null
  do {
    assertWanted()
    const piece: ExportPiece = valueIn(await journal.call('readExportPiece', { personId, cursor }))
    yield piece.bytes
    tell({ name: 'file-progress', done: piece.done, of: piece.of })
    cursor = piece.next
  } while (cursor)
}

/** The files of every person, one person after the other. */
async function* markdownFiles({ journal, tell, fileWork }: ExportParts): AsyncGenerator<MarkdownFile> {
  const assertWanted = fileWork.begin()
  let after: number | null = null
  do {
    assertWanted()
    const piece: MarkdownPiece = valueIn(await journal.call('readMarkdownPiece', { after }))
    yield* piece.files
    tell({ name: 'file-progress', done: piece.done, of: piece.of })
    after = piece.next
  } while (after !== null)
}

const today = () => dayOfDate(new Date())

/** What leaves the journal as a whole. The page has asked before: but for the archive it is readable by anyone. */
export const exportHandlers = (parts: ExportParts) =>
  ({
    exportJournalJson: async () => ({
      fileName: await saveFile(parts.window(), {
        name: journalFileName(today()),
        kind: json,
        content: async () => jsonPieces(parts, null),
      }),
    }),
    exportJournalMarkdown: async () => ({
      fileName: await saveFolder(parts.window(), {
        name: markdownFolderName(today()),
        fill: (folder) => writeFiles(folder, markdownFiles(parts)),
      }),
    }),
    exportArchive: async ({ passphrase }) => {
      try {
        const fill = async (folder: string): Promise<void> =>
          void valueIn(await parts.journal.call('writeArchive', { folder, passphrase }))
        return { fileName: await saveFolder(parts.window(), { name: archiveFolderName(today()), fill }) }
      } finally {
        wipeBytes(passphrase)
      }
    },
    ...personExportHandlers(parts),
  }) satisfies Partial<ShellHandlers>

const personExportHandlers = (parts: ExportParts) =>
  ({
    exportPersonJson: async ({ personId }) => ({
      fileName: await saveFile(parts.window(), {
        name: personFileName(today(), 'json'),
        kind: json,
        content: async () => jsonPieces(parts, personId),
      }),
    }),
    exportPersonMarkdown: async ({ personId }) => ({
      fileName: await saveFile(parts.window(), {
        name: personFileName(today(), 'md'),
        kind: { name: 'Markdown', extension: 'md' },
        content: async () => valueIn(await parts.journal.call('readPersonMarkdown', { personId })).text,
      }),
    }),
    exportHandover: async (confirmed) => ({
      fileName: await saveFile(parts.window(), {
        name: handoverFileName(today()),
        kind: { name: 'Markdown', extension: 'md' },
        content: async () => valueIn(await parts.journal.call('readHandoverMarkdown', confirmed)).text,
      }),
    }),
  }) satisfies Partial<ShellHandlers>
