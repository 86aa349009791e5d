import { AppError } from '#shared/contract/app-error.ts'
import type { Content, EntryDraft, EntryKind } from '#shared/journal/entry.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { hasEntry, hasMeeting } from './reference-store.ts'

/** Another entry that a content points at, and the kind that it has to be; null for any. */
interface Reference {
  readonly id: string
  readonly kind: EntryKind | null
}

const referenceOf = (content: Content): Reference | null => {
  if (content.kind === 'checkpoint') return { id: content.goalId, kind: 'goal' }
  if (content.kind === 'phase') return { id: content.experimentId, kind: 'experiment' }
  if (content.kind === 'commitment' && content.sourceId !== null) return { id: content.sourceId, kind: null }
  if (content.kind === 'addendum') return { id: content.entryId, kind: null }
  return null
}

/** Throws `not-found` unless person, meeting and referenced entry exist and belong together. */
export function assertDraftReferences(db: Database, { personId, place, content }: EntryDraft): void {
  readPerson(db, personId)
  if (place.meetingId !== null && !hasMeeting(db, { id: place.meetingId, personId })) throw new AppError('not-found')
  assertReference(db, personId, referenceOf(content))
}

/**
 * Throws `not-found` for a new reference to nothing. One that was there before is left alone: what it points at
 * may be in the trash by now, and that must not keep anyone from correcting a word here.
 */
export function assertNewReferences(db: Database, before: EntryDraft, after: Content): void {
  const reference = referenceOf(after)
  if (reference?.id !== referenceOf(before.content)?.id) assertReference(db, before.personId, reference)
}

function assertReference(db: Database, personId: string, reference: Reference | null): void {
  if (reference && !hasEntry(db, { ...reference, personId })) throw new AppError('not-found')
}
