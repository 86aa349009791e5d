import type { AgreementRecord, AgreementVersion } from '#shared/journal/agreement.ts'
import type { Day } from '#shared/journal/day.ts'
import type { EntryOf } from '#shared/journal/entry.ts'
import { findEntriesOf, ofPersonOrAll } from '../entries/find-entries.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { isAgreed } from './agreement-store.ts'
import { versionCode } from './version-code.ts'

type Agreement = EntryOf<'agreement'>

/**
 * The agreement of one person: every version that both agreed to, the newest first and numbered in the order in which
 * they were agreed, and the newest draft. Throws `not-found`.
 */
export function readAgreement(db: Database, personId: string): AgreementRecord {
  readPerson(db, personId)
  const all = findEntriesOf(db, 'agreement', { where: sql`person_id = ${personId}` })
  return {
    versions: numbered(all),
    draft: all.find(({ content }) => content.agreedOn === null) ?? null,
  }
}

/** Versions in force whose renewal comes by `day`, of one person or of everyone but the archived, the first due first. */
export function listRenewalsDue(db: Database, personId: string | null, day: Day): Agreement[] {
  const agreed = findEntriesOf(db, 'agreement', { where: sql`${ofPersonOrAll(personId)} AND ${isAgreed}` })
  const inForce = [...Map.groupBy(agreed, (entry) => entry.personId).values()].flatMap(
    (versions) => versions.toSorted(byAgreement).at(-1) ?? [],
  )
  return inForce.filter(({ content }) => content.renewOn !== null && content.renewOn <= day).toSorted(byRenewal)
}

function numbered(all: readonly Agreement[]): AgreementVersion[] {
  const agreed = all.filter(({ content }) => content.agreedOn !== null).toSorted(byAgreement)
  return agreed
    .map((entry, index) => ({ entry, number: index + 1, code: versionCode(index + 1, entry.content) }))
    .toReversed()
}

const agreedKey = ({ content, createdAt, id }: Agreement): string => [content.agreedOn, createdAt, id].join(' ')
const byAgreement = (one: Agreement, other: Agreement): number => (agreedKey(one) < agreedKey(other) ? -1 : 1)
const byRenewal = (one: Agreement, other: Agreement): number =>
  (one.content.renewOn ?? '') < (other.content.renewOn ?? '') ? -1 : 1
