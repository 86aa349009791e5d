import type { Entry } from '#shared/journal/entry.ts'
import { wordsOf } from '#shared/journal/entry-words.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { deleteDetail, insertDetail, updateDetail } from './detail-store.ts'

/** Writes whom an entry is about, for whose eyes it is, and where it stands. */
export function updatePerson(db: Database, { id, personId, layer, place, updatedAt }: Entry): void {
  db.run(sql`
    UPDATE entry SET person_id = ${personId}, layer = ${layer}, meeting_id = ${place.meetingId}, step_id = ${place.stepId},
      question_id = ${place.questionId}, updated_at = ${updatedAt}
    WHERE id = ${id}
  `)
}

/** Writes what an entry says, in the table of its kind of now. */
export function updateKind(db: Database, before: Entry, { id, content, updatedAt }: Entry): void {
  const isSameKind = before.content.kind === content.kind
  if (!isSameKind) deleteDetail(db, id, before.content.kind)
  if (before.content.kind === 'goal' && !isSameKind) {
    db.run(sql`DELETE FROM goal_origin WHERE entry_seq = (SELECT seq FROM entry WHERE id = ${id})`)
  }
  db.run(sql`
    UPDATE entry SET kind = ${content.kind}, words = ${wordsOf(content)}, updated_at = ${updatedAt} WHERE id = ${id}
  `)
  if (isSameKind) updateDetail(db, id, content)
  else insertDetail(db, id, content)
}

/** Ids of the entries that point at one: *parts* are nothing without it, looks at a goal and turns in an experiment. */
export function selectHanging(db: Database, id: string, which: 'parts' | 'all'): string[] {
  const others =
    which === 'parts'
      ? sql.empty
      : sql`
          UNION ALL SELECT entry_seq FROM addendum WHERE entry_id = ${id}
          UNION ALL SELECT entry_seq FROM commitment WHERE source_id = ${id}
        `
  return db
    .all<{ id: string }>(sql`
      SELECT id FROM entry WHERE seq IN (
        SELECT entry_seq FROM checkpoint WHERE goal_id = ${id}
        UNION ALL SELECT entry_seq FROM phase WHERE experiment_id = ${id} ${others}
      )
    `)
    .map((row) => row.id)
}

/** What was to be said to the person before is no promise to this one. */
export function deleteSayFirst(db: Database, entryId: string): void {
  db.run(sql`DELETE FROM say_first WHERE entry_id = ${entryId}`)
}
