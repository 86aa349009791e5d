import { blankDraft, type DraftVersion, type SummaryDraft } from '#shared/journal/summary-draft.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

/** When a version was last kept, or the draft begun; null when that is not known. */
export const selectKeptAt = (db: Database, personId: string): string | null =>
  db.get<{ keptAt: string | null }>(sql`SELECT kept_at AS keptAt FROM summary_draft WHERE person_id = ${personId}`)
    ?.keptAt ?? null

export function updateKeptAt(db: Database, personId: string, keptAt: string): void {
  db.run(sql`UPDATE summary_draft SET kept_at = ${keptAt} WHERE person_id = ${personId}`)
}

interface StoredDraft {
  readonly version: number
  readonly draft: SummaryDraft
  readonly updatedAt: string
}

/** What a draft has now and one from before did not have is blank. */
const draftIn = (text: string): SummaryDraft => ({ ...blankDraft, ...JSON.parse(text) })

/** The living draft of a person, or undefined. */
export function findDraft(db: Database, personId: string): StoredDraft | undefined {
  const row = db.get<{ version: number; draft: string; updatedAt: string }>(sql`
    SELECT version, draft, updated_at AS updatedAt FROM summary_draft WHERE person_id = ${personId}
  `)
  return row && { ...row, draft: draftIn(row.draft) }
}

/** Writes the living draft of a person. The person must exist. */
export function writeDraft(db: Database, personId: string, { version, draft, updatedAt }: StoredDraft): void {
  db.run(sql`
    INSERT INTO summary_draft (person_id, version, draft, updated_at)
    VALUES (${personId}, ${version}, ${JSON.stringify(draft)}, ${updatedAt})
    ON CONFLICT (person_id) DO UPDATE SET
      version = excluded.version, draft = excluded.draft, updated_at = excluded.updated_at
  `)
}

/** Keeps what stands in the draft now as the earlier version of that number. */
export function keepDraftVersion(db: Database, personId: string): void {
  db.run(sql`
    INSERT INTO summary_draft_version (draft_seq, version, draft, updated_at)
    SELECT seq, version, draft, updated_at FROM summary_draft WHERE person_id = ${personId}
  `)
}

/** Adds an earlier version as it was elsewhere. The living draft must exist. */
export function insertDraftVersion(db: Database, personId: string, { version, draft, updatedAt }: StoredDraft): void {
  db.run(sql`
    INSERT INTO summary_draft_version (draft_seq, version, draft, updated_at)
    VALUES ((SELECT seq FROM summary_draft WHERE person_id = ${personId}), ${version}, ${JSON.stringify(draft)}, ${updatedAt})
  `)
}

/** The earlier versions, newest first. */
export function selectDraftVersions(db: Database, personId: string): DraftVersion[] {
  const rows = db.all<{ version: number; draft: string; changedAt: string }>(sql`
    SELECT kept.version AS version, kept.draft AS draft, kept.updated_at AS changedAt
    FROM summary_draft_version AS kept JOIN summary_draft ON summary_draft.seq = kept.draft_seq
    WHERE summary_draft.person_id = ${personId} ORDER BY kept.version DESC
  `)
  return rows.map((row) => ({ ...row, draft: draftIn(row.draft) }))
}
