import { type ExportRecord, type ExportRecordType, exportRecordTypes } from '#shared/journal/export.ts'
import { selectEntryLines } from '../entries/entry-lines.ts'
import { pageOfOwnWords } from '../spelling/spelling.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'
import { listSummaryRecords } from '../summary/summary-records.ts'
import { listTemplateRecords } from '../templates/template-records.ts'
import { type RecordPage, selectAgendaLines, selectMeetingLines, selectPersonPage } from './export-store.ts'

/** Some records of one type, as they stand in the file. */
export interface ExportLines {
  /** Lines of JSON in UTF-8, separated by `separator`. */
  readonly bytes: Uint8Array
  readonly count: number
  /** The `seq` of the last; undefined when there is none. */
  readonly last: number | undefined
}

/** Between two records. */
export const separator = '\n,'

type Reader = (db: Database, page: RecordPage) => ExportLines

/**
 * One value for a whole piece: a row for each record would cost more than reading it does. The lines come in the order of
 * `lines`, which hands them out one by one; asking for it once more would sort them all (a test looks at the order).
 */
const madeBySqlite =
  (lines: (page: RecordPage) => SqlFragment): Reader =>
  (db, page) => {
    const row = db.get<{ count: number; whole: number; last: number | null; bytes: Uint8Array | null }>(sql`
      SELECT count(*) AS count, count(line) AS whole, max(seq) AS last,
        CAST(group_concat(line, ${separator}) AS BLOB) AS bytes
      FROM (${lines(page)})
    `)
    if (row?.count !== row?.whole) throw new Error('An entry has lost its content')
    return { bytes: row?.bytes ?? new Uint8Array(), count: row?.count ?? 0, last: row?.last ?? undefined }
  }

interface NumberedRecord {
  readonly seq: number
  readonly record: ExportRecord
}

const madeHere =
  (list: (db: Database, page: RecordPage) => readonly NumberedRecord[]): Reader =>
  (db, page) => {
    const records = list(db, page)
    return {
      bytes: Buffer.from(records.map(({ record }) => JSON.stringify(record)).join(separator)),
      count: records.length,
      last: records.at(-1)?.seq,
    }
  }

const readers: { readonly [Type in ExportRecordType]: Reader } = {
  person: madeHere((db, page) =>
    selectPersonPage(db, page).map(({ seq, ...person }) => ({ seq, record: { type: 'person', ...person } })),
  ),
  meeting: madeBySqlite(selectMeetingLines),
  entry: madeBySqlite(selectEntryLines),
  'agenda-item': madeBySqlite(selectAgendaLines),
  // Few, and no one's: they come in one page, numbered by their place.
  template: madeHere((db, { after, limit, personId }) =>
    personId === null
      ? listTemplateRecords(db)
          .map((record, place) => ({ seq: place + 1, record }))
          .slice(after, after + limit)
      : [],
  ),
  summary: madeHere(listSummaryRecords),
  // No one's as well.
  'own-word': madeHere((db, page) => (page.personId === null ? pageOfOwnWords(db, page) : [])),
}

/** One page of one type of record, in the order in which they were written. Fewer than `limit` means the last page. */
export const readExportLines = (db: Database, type: ExportRecordType, page: RecordPage): ExportLines =>
  readers[type](db, page)

/** The type that follows in a file; undefined after the last. */
export const typeAfter = (type: ExportRecordType): ExportRecordType | undefined =>
  exportRecordTypes[exportRecordTypes.indexOf(type) + 1]
