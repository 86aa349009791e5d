import type { Confidence } from '#shared/journal/confidence.ts'
import type { Template } from '#shared/journal/template.ts'
import type { Database } from '../storage/database.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'

interface AskedEntry {
  readonly confidence: Confidence
  readonly id: string
  readonly personId: string
  readonly day: string
  readonly words: string
}

const ofPerson = (personId: string | null): SqlFragment =>
  personId === null ? sql.empty : sql`AND entry.person_id = ${personId}`

/** Entries that wait for a choice, oldest first; those in the trash wait there. */
export const selectAsked = (db: Database, personId: string | null): AskedEntry[] =>
  db.all<AskedEntry>(sql`
    SELECT sharing_question.confidence AS confidence, entry.id AS id, entry.person_id AS personId, entry.day AS day,
      substr(entry.words, 1, 141) AS words
    FROM sharing_question JOIN entry ON entry.seq = sharing_question.entry_seq
    WHERE entry.trashed_at IS NULL ${ofPerson(personId)} ORDER BY entry.day, entry.seq
  `)

/** Removes the questions of these entries; an entry that is shared loses its own by a trigger. */
export function deleteQuestions(db: Database, ids: readonly string[]): void {
  db.run(sql`DELETE FROM sharing_question WHERE entry_seq IN (SELECT seq FROM entry WHERE ${among(ids)})`)
}

/** The layer alone: nothing of what was written changes, so nothing begins to cool again. */
export function updateLayer(db: Database, ids: readonly string[], layer: string): void {
  db.run(sql`UPDATE entry SET layer = ${layer} WHERE ${among(ids)}`)
}

const among = (ids: readonly string[]): SqlFragment => sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`

interface MetEntry {
  readonly id: string
  readonly meetingId: string
}

/** Shareable entries among these that were written in a meeting and are no agreement. */
export const selectShareableMet = (db: Database, ids: readonly string[]): MetEntry[] =>
  db.all<MetEntry>(sql`
    SELECT id, meeting_id AS meetingId FROM entry
    WHERE ${among(ids)} AND layer = 'shareable' AND kind <> 'agreement' AND meeting_id IS NOT NULL
  `)

export function insertQuestion(db: Database, id: string, confidence: Confidence): void {
  db.run(sql`
    INSERT INTO sharing_question (entry_seq, confidence) SELECT seq, ${confidence} FROM entry
    WHERE id = ${id} AND layer = 'private'
    ON CONFLICT DO NOTHING
  `)
}

/** The guides of meetings by the meeting's id. */
export const selectGuides = (db: Database, meetingIds: readonly string[]): ReadonlyMap<string, Template> =>
  new Map(
    db
      .all<{ id: string; template: string }>(sql`SELECT id, template FROM meeting WHERE ${among(meetingIds)}`)
      .map(({ id, template }) => [id, JSON.parse(template)]),
  )
