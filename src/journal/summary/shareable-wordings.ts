import type { ShareableEntry } from '#shared/journal/summary.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import type { Heat } from './cooling.ts'

/**
 * A goal's title and the old wording in a checkpoint come from other entries. Where a private one, or one that has
 * not cooled, had a part in them, the title is the one that was first agreed, and the old wording stays behind.
 */
export function withShareableWordings(
  db: Database,
  entries: readonly ShareableEntry[],
  heat: Pick<Heat, 'meetings'> = coldest,
): ShareableEntry[] {
  return entries.map((entry) => {
    const { content } = entry
    if (content.kind === 'goal' && isPrivatelyWorded(db, entry.id, heat)) {
      return { ...entry, content: { ...content, title: firstTitle(db, entry.id) } }
    }
    if (content.kind === 'checkpoint' && isPrivatelyWorded(db, content.goalId, heat)) {
      return { ...entry, content: { ...content, wordingBefore: '' } }
    }
    return entry
  })
}

/** What two people look at on one screen has no heat: both were there. */
const coldest = { meetings: new Set<string>() }

/** True when the goal is private itself, or was reworded in private or in a hot meeting. */
function isPrivatelyWorded(db: Database, goalId: string, { meetings }: Pick<Heat, 'meetings'>): boolean {
  const hot = sql`meeting_id IN (SELECT value FROM json_each(${JSON.stringify([...meetings])}))`
  const row = db.get<{ found: number }>(sql`
    SELECT EXISTS (
      SELECT 1 FROM entry WHERE id = ${goalId} AND (layer = 'private' OR ${hot})
      UNION ALL
      SELECT 1 FROM checkpoint JOIN entry ON entry.seq = checkpoint.entry_seq
      WHERE checkpoint.goal_id = ${goalId} AND (entry.layer = 'private' OR ${hot}) AND checkpoint.becomes = 'reworded'
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
