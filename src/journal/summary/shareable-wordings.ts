import type { ShareableEntry } from '#shared/journal/summary.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/**
 * A goal's title and the old wording in a checkpoint come from other entries. Where a private one had a part in them,
 * the title is the one that was first agreed, and the old wording stays behind.
 */
export function withShareableWordings(db: Database, entries: readonly ShareableEntry[]): ShareableEntry[] {
  return entries.map((entry) => {
    const { content } = entry
    if (content.kind === 'goal' && isPrivatelyWorded(db, entry.id)) {
      return { ...entry, content: { ...content, title: firstTitle(db, entry.id) } }
    }
    if (content.kind === 'checkpoint' && isPrivatelyWorded(db, content.goalId)) {
      return { ...entry, content: { ...content, wordingBefore: '' } }
    }
    return entry
  })
}

/** True when the goal is private itself, or was reworded in private. */
function isPrivatelyWorded(db: Database, goalId: string): boolean {
  const row = db.get<{ found: number }>(sql`
    SELECT EXISTS (
      SELECT 1 FROM entry WHERE id = ${goalId} AND layer = 'private'
      UNION ALL
      SELECT 1 FROM checkpoint JOIN entry ON entry.seq = checkpoint.entry_seq
      WHERE checkpoint.goal_id = ${goalId} AND entry.layer = 'private' AND checkpoint.becomes = 'reworded'
    ) AS found
  `)
  return row?.found === 1
}

function firstTitle(db: Database, goalId: string): string {
  const row = db.get<{ title: string }>(sql`
    SELECT goal_origin.title FROM goal_origin JOIN entry ON entry.seq = goal_origin.entry_seq WHERE entry.id = ${goalId}
  `)
  return row?.title ?? ''
}
