import type { EntryOf } from '#shared/journal/entry.ts'
import { findEntriesOf, ofPersonOrAll } from '../entries/find-entries.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { isOpenCommitment } from './commitment-store.ts'

type Commitment = EntryOf<'commitment'>

/**
 * What is still open with one person, or with everyone but the archived: mine first (principle 2), then by due day,
 * those without one last, the oldest promise first.
 */
export function listOpenCommitments(db: Database, personId: string | null): Commitment[] {
  return findEntriesOf(db, 'commitment', { where: sql`${ofPersonOrAll(personId)} AND ${isOpenCommitment}` }).sort(
    byOwnerAndDue,
  )
}

const noDueDay = '9999'

const keyOf = ({ content, day, createdAt }: Commitment): string =>
  [content.owner === 'me' ? 0 : 1, content.due ?? noDueDay, day, createdAt].join(' ')

const byOwnerAndDue = (first: Commitment, second: Commitment): number => (keyOf(first) < keyOf(second) ? -1 : 1)
