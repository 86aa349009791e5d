import type { SummaryRecord } from '#shared/journal/export.ts'
import type { Database } from '../storage/database.ts'
import { findDraft, insertDraftVersion, selectDraftVersions, writeDraft } from './draft-store.ts'
import {
  insertMade,
  insertSayFirst,
  type RecordPage,
  selectMade,
  selectPeopleTold,
  selectSayFirst,
} from './record-store.ts'

/** The drafts of whole people and what left of them, in the order in which the people were added. */
export const listSummaryRecords = (
  db: Database,
  page: RecordPage,
): { readonly seq: number; readonly record: SummaryRecord }[] =>
  selectPeopleTold(db, page).map(({ seq, id }) => ({ seq, record: recordOf(db, id) }))

/** Of how many people, or whether of this one, there is anything. */
export const countSummaryRecords = (db: Database, personId: string | null): number =>
  selectPeopleTold(db, { after: 0, limit: Number.MAX_SAFE_INTEGER, personId }).length

/** What was made of the entries about one person. */
function recordOf(db: Database, personId: string): SummaryRecord {
  return {
    type: 'summary',
    id: personId,
    draft: findDraft(db, personId) ?? null,
    earlier: selectDraftVersions(db, personId)
      .toReversed()
      .map(({ version, draft, changedAt }) => ({ version, draft, updatedAt: changedAt })),
    made: selectMade(db, personId),
    sayFirst: selectSayFirst(db, personId),
  }
}

/** Adds what was made elsewhere. The person has nothing of it yet; what it points at is there. Nothing is emitted. */
export function importSummaryRecord(db: Database, { id, draft, earlier, made, sayFirst }: SummaryRecord): void {
  if (draft) writeDraft(db, id, draft)
  for (const stand of earlier) insertDraftVersion(db, id, stand)
  for (const one of made) insertMade(db, id, one)
  for (const one of sayFirst) insertSayFirst(db, one)
}
