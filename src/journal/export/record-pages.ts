import { type ExportRecord, type ExportRecordType, exportRecordTypes } from '#shared/journal/export.ts'
import { listEntryRecords } from '../entries/entry-records.ts'
import type { Database } from '../storage/database.ts'
import { listTemplateRecords } from '../templates/template-records.ts'
import {
  type RecordPage,
  selectAgendaPage,
  selectMeetingLines,
  selectMeetingPage,
  selectPersonPage,
} from './export-store.ts'

interface NumberedRecord {
  readonly seq: number
  readonly record: ExportRecord
}

const numbered = <Row extends { readonly seq: number }>(
  rows: readonly Row[],
  recordOf: (row: Omit<Row, 'seq'>) => ExportRecord,
): NumberedRecord[] => rows.map(({ seq, ...row }) => ({ seq, record: recordOf(row) }))

const readers: { readonly [Type in ExportRecordType]: (db: Database, page: RecordPage) => NumberedRecord[] } = {
  person: (db, page) => numbered(selectPersonPage(db, page), (row) => ({ type: 'person', ...row })),
  meeting: (db, page) => numbered(selectMeetingPage(db, page), (row) => ({ type: 'meeting', ...row })),
  entry: listEntryRecords,
  'agenda-item': (db, page) => numbered(selectAgendaPage(db, page), (row) => ({ type: 'agenda-item', ...row })),
  // Few, and nobody's: they come in one page, numbered by their place.
  template: (db, { after, limit, personId }) =>
    personId === null
      ? listTemplateRecords(db)
          .map((record, place) => ({ seq: place + 1, record }))
          .slice(after, after + limit)
      : [],
}

/** One page of one type of record, in the order in which they were written. Fewer than `limit` means the last page. */
export const readRecordPage = (db: Database, type: ExportRecordType, page: RecordPage): NumberedRecord[] =>
  readers[type](db, page)

/** The same as lines of JSON. */
export const readLinePage = (
  db: Database,
  type: ExportRecordType,
  page: RecordPage,
): readonly { readonly seq: number; readonly line: string }[] =>
  type === 'meeting'
    ? selectMeetingLines(db, page)
    : readRecordPage(db, type, page).map(({ seq, record }) => ({ seq, line: JSON.stringify(record) }))

/** The type that follows in a file; undefined after the last. */
export const typeAfter = (type: ExportRecordType): ExportRecordType | undefined =>
  exportRecordTypes[exportRecordTypes.indexOf(type) + 1]
