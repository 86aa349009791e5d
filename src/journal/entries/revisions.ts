import type { Entry } from '#shared/journal/entry.ts'
import type { Revision } from '#shared/journal/revision.ts'
import { isNewSitting } from '#shared/journal/sitting.ts'
import type { Database } from '../storage/database.ts'
import { readEntry } from './find-entries.ts'
import { insertRevision, selectRevisions } from './revision-store.ts'

const stand = ({ day, layer, content }: Pick<Entry, 'day' | 'layer' | 'content'>): string =>
  JSON.stringify([day, layer, Object.entries(content).toSorted()])

/** Whether two stands of one entry differ in anything that its form changes. */
export const isChanged = (before: Entry, after: Pick<Entry, 'day' | 'layer' | 'content'>): boolean =>
  stand(before) !== stand(after)

/** Keeps how an entry stood, when a new sitting changes it. Inside the transaction that does. */
export function keepRevision(db: Database, before: Entry, now: string): void {
  if (isNewSitting(before.updatedAt, now)) insertRevision(db, before, now)
}

/** How an entry stood before, the latest first. Throws `not-found`, also for one in the trash. */
export function listRevisions(db: Database, entryId: string): Revision[] {
  return selectRevisions(db, readEntry(db, entryId).id)
}
