import { entryKinds } from '#shared/journal/entry.ts'
import { type SqlFragment, sql } from '../storage/sql.ts'
import { detailTableOf } from './detail-tables.ts'
import type { EntryPage } from './entry-record-store.ts'

/** The content of one entry of `entry` as JSON; null when its row is lost. */
const content = (): SqlFragment => {
  const branches = entryKinds.map((kind) => {
    const { name, fields } = detailTableOf(kind)
    const parts = sql.join(fields.map((field) => sql`${field.name}, ${sql.name(field.column)}`))
    return sql`WHEN ${kind} THEN (
      SELECT json_object('kind', ${kind}, ${parts}) FROM ${name} WHERE entry_seq = entry.seq
    )`
  })
  return sql`CASE kind ${sql.join(branches, ' ')} END`
}

/** Earlier stands, the oldest first: each holds its content as JSON already. */
const revisions = sql`coalesce((
  SELECT group_concat(concat(
    '{"content":', content, ',', CASE WHEN person_id IS NOT NULL THEN concat('"personId":', json_quote(person_id), ',') END, substr(json_object(
      'stoodSince', stood_since, 'stoodUntil', stood_until, 'day', day, 'layer', layer
    ), 2)
  ), ',' ORDER BY seq) FROM entry_revision WHERE entry_seq = entry.seq
), '')`

const origin = sql`coalesce((
  SELECT json_object('title', title, 'state', state) FROM goal_origin WHERE entry_seq = entry.seq
), 'null')`

/**
 * Whole entries as lines of JSON, made by SQLite itself: what an export takes would otherwise go through objects that
 * no one looks at (P9). `seq` and `line`, which is null for an entry that has lost its content.
 */
export function selectEntryLines({ after, limit, personId }: EntryPage): SqlFragment {
  const ofPerson = personId === null ? sql.empty : sql`AND person_id = ${personId}`
  return sql`
    SELECT seq, '{"type":"entry","content":' || ${content()} || concat(
      ',"origin":', ${origin}, ',"revisions":[', ${revisions},
      '],"place":', json_object('meetingId', meeting_id, 'stepId', step_id, 'questionId', question_id),
      ',', substr(json_object(
        'id', id, 'personId', person_id, 'day', day, 'layer', layer, 'createdAt', created_at, 'updatedAt', updated_at,
        'trashedAt', trashed_at,
        'heldBack', (SELECT confidence FROM sharing_question WHERE entry_seq = entry.seq)
      ), 2)
    ) AS line
    FROM entry WHERE seq > ${after} ${ofPerson} ORDER BY seq LIMIT ${limit}
  `
}
