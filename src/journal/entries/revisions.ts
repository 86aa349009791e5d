import type { Content, Entry } from '#shared/journal/entry.ts'
import { writtenTextsOf } from '#shared/journal/entry-words.ts'
import type { Revision } from '#shared/journal/revision.ts'
import { isVersionDue, losesText } from '#shared/journal/sitting.ts'
import type { Database } from '../storage/database.ts'
import { readEntry } from './find-entries.ts'
import { insertRevision, selectLastKept, selectRevisions } from './revision-store.ts'

const stand = ({ day, layer, content }: Pick<Entry, 'day' | 'layer' | 'content'>): string =>
  JSON.stringify([day, layer, Object.entries(content).toSorted()])

/** Whether two stands of one entry differ in anything that its form changes. */
export const isChanged = (before: Entry, after: Pick<Entry, 'day' | 'layer' | 'content'>): boolean =>
  stand(before) !== stand(after)

/** How an entry stood before it got shorter, and when that was. */
interface Fuller {
  readonly entry: Entry
  readonly until: string
}

/**
 * The fullest stand of each entry since its last version, once something was taken from it: a text that is deleted bit by
 * bit is kept as it was whole. Only while the journal is open: what is lost with it is a version, never a word that stands.
 */
const fullerStands = new WeakMap<Database, Map<string, Fuller>>()

function fullerStandsIn(db: Database): Map<string, Fuller> {
  const known = fullerStands.get(db) ?? new Map<string, Fuller>()
  fullerStands.set(db, known)
  return known
}

const lengthOf = (content: Content | null): number =>
  content ? writtenTextsOf(content).reduce((length, [, text]) => length + text.length, 0) : -1

const isGoing = (before: Content, after: Content): boolean => losesText(writtenTextsOf(before), writtenTextsOf(after))

/**
 * Keeps how an entry stood before it is changed, when ten minutes of change have no version yet, and when more than half of
 * a text goes, at once or bit by bit. Inside the transaction that changes it.
 */
export function keepRevision(db: Database, before: Entry, { content, now }: { content: Content; now: string }): void {
  const fullerOf = fullerStandsIn(db)
  const fuller = fullerOf.get(before.id)
  const isDue = isVersionDue(selectLastKept(db, before.id) ?? before.createdAt, now)
  const isBeforeKept = isDue || isGoing(before.content, content)
  const isFullerKept =
    fuller !== undefined &&
    (isGoing(fuller.entry.content, content) || (isDue && lengthOf(fuller.entry.content) > lengthOf(before.content)))
  if (isFullerKept) insertRevision(db, fuller.entry, fuller.until)
  if (isBeforeKept) insertRevision(db, before, now)
  if (isFullerKept || isBeforeKept) fullerOf.delete(before.id)
  const isShorter = lengthOf(content) < lengthOf(before.content)
  const isFullest = lengthOf(before.content) > lengthOf(fullerOf.get(before.id)?.entry.content ?? null)
  if (!isBeforeKept && isShorter && isFullest) fullerOf.set(before.id, { entry: before, until: now })
}

/** How an entry stood before, the latest first. Throws `not-found`, also for one in the trash. */
export function listRevisions(db: Database, entryId: string): Revision[] {
  return selectRevisions(db, readEntry(db, entryId).id)
}
