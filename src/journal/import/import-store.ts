import type { ExportRecord, ExportRecordType, SummaryRecord } from '#shared/journal/export.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

const tableOf: { readonly [Type in Exclude<ExportRecordType, 'summary'>]: SqlFragment } = {
  person: sql`person`,
  meeting: sql`meeting`,
  entry: sql`entry`,
  'agenda-item': sql`agenda_item`,
  template: sql`own_template`,
  'own-word': sql`own_word`,
}

/** Whether a record of this id is there, in the trash or not; an own word also under another id. */
export function hasRecord(db: Database, record: ExportRecord): boolean {
  const { type, id } = record
  if (type === 'summary') return db.get(summaryOf(id)) !== undefined
  const isSameWord = type === 'own-word' ? sql`OR word = ${record.word}` : sql.empty
  return db.get(sql`SELECT 1 FROM ${tableOf[type]} WHERE id = ${id} ${isSameWord}`) !== undefined
}

const summaryOf = (personId: string): SqlFragment => sql`
  SELECT 1 FROM summary_draft WHERE person_id = ${personId}
  UNION ALL SELECT 1 FROM summary_made WHERE person_id = ${personId}
  UNION ALL SELECT 1 FROM say_first JOIN agenda_item ON agenda_item.id = agenda_item_id WHERE person_id = ${personId}
`

/** For this transaction: what an entry points at may come after it. */
export const deferReferences = (db: Database): void => void db.run(sql`PRAGMA defer_foreign_keys = ON`)

/** Whether anything points at what is not there. */
export const hasLooseReference = (db: Database): boolean => db.all(sql`PRAGMA foreign_key_check`).length > 0

interface Batch {
  readonly id: string
  readonly source: string
  readonly importedAt: string
}

export function insertBatch(db: Database, { id, source, importedAt }: Batch): void {
  db.run(sql`INSERT INTO import_batch (id, source, imported_at) VALUES (${id}, ${source}, ${importedAt})`)
}

export function insertBatchRecord(db: Database, batchId: string, record: { type: ExportRecordType; id: string }): void {
  db.run(sql`
    INSERT INTO import_record (batch_seq, type, record_id)
    VALUES ((SELECT seq FROM import_batch WHERE id = ${batchId}), ${record.type}, ${record.id})
  `)
}

/** Every import that can be taken back, the latest first, with the number of its entries. */
export const selectBatches = (db: Database): (Batch & { entries: number })[] =>
  db.all<Batch & { entries: number }>(sql`
    SELECT id, source, imported_at AS importedAt,
      (SELECT count(*) FROM import_record WHERE batch_seq = import_batch.seq AND type = 'entry') AS entries
    FROM import_batch ORDER BY seq DESC
  `)

const recordsOf = (batchId: string, type: ExportRecordType): SqlFragment => sql`
  id IN (
    SELECT record_id FROM import_record
    WHERE type = ${type} AND batch_seq = (SELECT seq FROM import_batch WHERE id = ${batchId})
  )
`

/** The goals that checkpoints of a batch look at. */
export const selectGoalsLookedAt = (db: Database, batchId: string): string[] =>
  db
    .all<{ goalId: string }>(sql`
      SELECT DISTINCT goal_id AS goalId FROM checkpoint
      WHERE entry_seq IN (SELECT seq FROM entry WHERE ${recordsOf(batchId, 'entry')})
    `)
    .map(({ goalId }) => goalId)

/** What is pointed at cannot go before what points at it, or its words would be lost with it. */
const isPointedAt = sql`id IN (
  SELECT goal_id FROM checkpoint UNION ALL SELECT experiment_id FROM phase UNION ALL SELECT entry_id FROM addendum
)`

/** The places of a batch's entries that nothing points at. */
export const selectLooseEntries = (db: Database, batchId: string): number[] =>
  db
    .all<{ seq: number }>(sql`SELECT seq FROM entry WHERE ${recordsOf(batchId, 'entry')} AND NOT ${isPointedAt}`)
    .map(({ seq }) => seq)

/** Deletes entries by their places, with all that hangs on them. */
export const deleteEntries = (db: Database, seqs: readonly number[]): void =>
  void db.run(sql`DELETE FROM entry WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))`)

/** How many entries of a batch are there. */
export const countBatchEntries = (db: Database, batchId: string): number =>
  db.get<{ rows: number }>(sql`SELECT count(*) AS rows FROM entry WHERE ${recordsOf(batchId, 'entry')}`)?.rows ?? 0

/** Deletes what came in with a batch beside entries, as far as nothing that was written since hangs on it. */
export function deleteBatchFrame(db: Database, batchId: string): void {
  db.run(sql`DELETE FROM agenda_item WHERE ${recordsOf(batchId, 'agenda-item')}`)
  db.run(sql`DELETE FROM own_template WHERE ${recordsOf(batchId, 'template')}`)
  db.run(sql`DELETE FROM own_word WHERE ${recordsOf(batchId, 'own-word')}`)
  deleteBatchSummaries(db, batchId)
  db.run(sql`
    DELETE FROM meeting WHERE ${recordsOf(batchId, 'meeting')}
      AND id NOT IN (SELECT meeting_id FROM entry WHERE meeting_id IS NOT NULL)
  `)
  db.run(sql`
    DELETE FROM person WHERE ${recordsOf(batchId, 'person')} AND NOT EXISTS (
      SELECT 1 FROM entry WHERE person_id = person.id UNION ALL SELECT 1 FROM meeting WHERE person_id = person.id
      UNION ALL SELECT 1 FROM agenda_item WHERE person_id = person.id
      UNION ALL SELECT 1 FROM summary_draft WHERE person_id = person.id
    )
  `)
}

/**
 * Remembers how a summary stood when it came in. An instant of its own tells whether it was gone on with since: the clock
 * of the computer that it comes from may be ahead of ours.
 */
export function insertBatchSummary(db: Database, batchId: string, { id, draft, made }: SummaryRecord): void {
  const stands = [draft?.updatedAt ?? '', ...made.map(({ madeAt }) => madeAt)]
  for (const stand of new Set(stands)) {
    db.run(sql`
      INSERT INTO import_record (batch_seq, type, record_id)
      VALUES ((SELECT seq FROM import_batch WHERE id = ${batchId}), 'summary', ${`${id}/${stand}`})
    `)
  }
}

/** What was drafted or made since the import is no part of it. */
function deleteBatchSummaries(db: Database, batchId: string): void {
  const stands = sql`(
    SELECT record_id FROM import_record
    WHERE type = 'summary' AND batch_seq = (SELECT seq FROM import_batch WHERE id = ${batchId})
  )`
  db.run(sql`DELETE FROM summary_draft WHERE person_id || '/' || updated_at IN ${stands}`)
  db.run(sql`DELETE FROM summary_made WHERE person_id || '/' || made_at IN ${stands}`)
}

/** True when there was such a batch. */
export const deleteBatch = (db: Database, batchId: string): boolean =>
  db.run(sql`DELETE FROM import_batch WHERE id = ${batchId}`).changes > 0
