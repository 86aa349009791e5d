import { AppError } from '#shared/contract/app-error.ts'
import {
  type ExportCursor,
  type ExportHead,
  type ExportPiece,
  type ExportRecordType,
  exportFormat,
  exportVersion,
  type RecordCounts,
} from '#shared/journal/export.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import { readExportLines, separator, typeAfter } from './export-lines.ts'
import { countRecords, selectCommitSeq } from './export-store.ts'

/**
 * Some 200 KB, for a meeting holds its template: little enough to be gone from memory soon, much enough to be quick.
 */
const recordsInPiece = (type: ExportRecordType): number => (type === 'meeting' ? 25 : 250)

/** Up to 10 MB of pages, with meetings. */
const recordsBetweenReleases = 1_000

interface PieceRequest {
  /** Null for the whole journal. */
  readonly personId: string | null
  /** Null for the first piece. */
  readonly cursor: ExportCursor | null
}

/**
 * One piece of a journal as JSON, one record a line, so that no journal is too large to be written or read again.
 * Throws `not-found` for an unknown person, and `export-outdated` when the journal was written since the first piece:
 * pieces of two states make no journal.
 */
export function readExportPiece(context: Context, { personId, cursor }: PieceRequest): ExportPiece {
  const { db } = context
  if (personId !== null) readPerson(db, personId)
  const commitSeq = selectCommitSeq(db)
  if (cursor && cursor.commitSeq !== commitSeq) throw new AppError('export-outdated')
  const at: ExportCursor = cursor ?? {
    type: 'person',
    after: 0,
    count: 0,
    of: sumOf(countRecords(db, personId)),
    commitSeq,
  }
  const limit = recordsInPiece(at.type)
  const lines = readExportLines(db, at.type, { after: at.after, limit, personId })
  const count = at.count + lines.count
  // Each page of the file is needed once; kept, they would fill the cache and the memory (P9).
  const releasesUpTo = (records: number): number => Math.floor(records / recordsBetweenReleases)
  // The first piece has counted everything.
  if (!cursor || releasesUpTo(count) > releasesUpTo(at.count)) db.releaseMemory()
  const next = cursorAfter(at, { count, last: lines.count < limit ? undefined : lines.last })
  const before = `${cursor ? '' : headOf(context, personId)}${lines.count === 0 ? '' : at.count === 0 ? '\n' : separator}`
  const bytes = Buffer.concat([Buffer.from(before), lines.bytes, Buffer.from(next ? '' : endOf(count))])
  return { bytes, next, done: count, of: at.of }
}

const sumOf = (counts: RecordCounts): number => Object.values(counts).reduce((sum, one) => sum + one, 0)

function headOf({ clock }: Context, personId: string | null): string {
  const scope = personId === null ? 'journal' : 'person'
  const head: ExportHead = { format: exportFormat, version: exportVersion, scope, exportedAt: instantOf(clock) }
  return `${JSON.stringify(head).slice(0, -1)},"records":[`
}

/** With the number of records, so that a file that was cut short differs from a whole one. */
const endOf = (count: number): string => `\n],"count":${count}}\n`

function cursorAfter(
  at: ExportCursor,
  { count, last }: { count: number; last: number | undefined },
): ExportCursor | null {
  if (last !== undefined) return { ...at, after: last, count }
  const type = typeAfter(at.type)
  return type ? { ...at, type, after: 0, count } : null
}
