import type { ExportCursor } from '#shared/journal/export.ts'
import type { Context } from '../../context.ts'
import { readExportPiece } from '../export-pieces.ts'

/** A whole export as one text. */
export function exportedText(context: Context, personId: string | null = null): string {
  let text = ''
  let cursor: ExportCursor | null = null
  do {
    const piece = readExportPiece(context, { personId, cursor })
    text += piece.text
    cursor = piece.next
  } while (cursor)
  return text
}

/** Its records, as any program would read them. */
export const exportedRecords = (context: Context, personId: string | null = null): unknown[] =>
  (JSON.parse(exportedText(context, personId)) as { records: unknown[] }).records
