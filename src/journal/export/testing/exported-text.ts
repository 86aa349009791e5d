import type { ExportCursor } from '#shared/journal/export.ts'
import type { Context } from '../../context.ts'
import { readExportPiece } from '../export-pieces.ts'

/** A whole export as one text. */
export function exportedText(context: Context, personId: string | null = null): string {
  const bytes: Uint8Array[] = []
  let cursor: ExportCursor | null = null
  do {
    const piece = readExportPiece(context, { personId, cursor })
    bytes.push(piece.bytes)
    cursor = piece.next
  } while (cursor)
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(bytes))
}

/** Its records, as any program would read them. */
export const exportedRecords = (context: Context, personId: string | null = null): unknown[] =>
  (JSON.parse(exportedText(context, personId)) as { records: unknown[] }).records
