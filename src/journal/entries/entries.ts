import { AppError } from '#shared/contract/app-error.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import type { Day } from '#shared/journal/day.ts'
import { contradictoryDays } from '#shared/journal/day-order.ts'
import type { Content, Entry, EntryDraft, EntryKind } from '#shared/journal/entry.ts'
import { instantOf, todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { followContents, keepFirstWriting, storedContent } from './consequences.ts'
import { insertEntry, updateEntry, updateTrashedAt } from './entry-store.ts'
import { findEntries, findEntryAnywhere, readEntry } from './find-entries.ts'
import { assertDraftReferences, assertNewReferences } from './references.ts'
import { isChanged, keepRevision } from './revisions.ts'
import { assertMeetingTakesEntries, assertWordsMayChange } from './standing-words.ts'

/**
 * Records what was written about one person. A checkpoint moves its goal on.
 * Throws `not-found` when person, meeting or referenced entry is not there, `invalid-input` for days that contradict
 * each other, and `sealed` when its meeting is.
 */
export function recordEntry(context: Context, draft: EntryDraft): Entry {
  const { db, clock } = context
  return changing(context, () => {
    assertDraftReferences(db, draft)
    assertMeetingTakesEntries(db, draft.place.meetingId)
    assertDaysAgree(draft.day, draft.content)
    const id = context.newId()
    const now = instantOf(clock)
    const content = storedContent(db, draft.content, { entryId: null, day: draft.day, today: todayOf(clock) })
    insertEntry(db, { ...draft, id, content, createdAt: now, updatedAt: now })
    keepFirstWriting(db, id, content)
    return { id, contents: [content] }
  })
}

/**
 * Replaces day, layer and content; person, place and kind stay. How it stood is kept as history when ten minutes
 * of change have none, and before more than half of a text goes; what changes nothing is not written. Throws `not-found`, `invalid-input` when the content is of another kind or its
 * days contradict each other, and `sealed` or `agreed` for words that stand.
 */
export function amendEntry(context: Context, amended: InputOf<'amendEntry'>): Entry {
  const { db, clock } = context
  const { id, day, layer } = amended
  return changing(context, () => {
    const before = readEntry(db, id)
    assertSameKind(before.content.kind, amended.content.kind)
    assertNewReferences(db, before, amended.content)
    assertDaysAgree(day, amended.content)
    const content = storedContent(db, amended.content, { entryId: id, day, today: todayOf(clock) })
    if (!isChanged(before, { day, layer, content })) return { id, contents: [] }
    assertWordsMayChange(db, before, { day, content })
    const now = instantOf(clock)
    keepRevision(db, before, { content, now })
    updateEntry(db, { ...before, day, layer, content, updatedAt: now })
    return { id, contents: [before.content, content] }
  })
}

/** Puts an entry in the trash; a goal forgets a checkpoint in it. Throws `not-found`. */
export function trashEntry(context: Context, id: string): void {
  changing(context, () => {
    const entry = readEntry(context.db, id)
    updateTrashedAt(context.db, id, instantOf(context.clock))
    return { id, contents: [entry.content] }
  })
}

/** Takes an entry back from the trash; one that is not in it stays as it is. Throws `not-found`. */
export function restoreEntry(context: Context, id: string): Entry {
  return changing(context, () => {
    const entry = findEntryAnywhere(context.db, id)
    if (!entry) throw new AppError('not-found')
    updateTrashedAt(context.db, id, null)
    return { id, contents: [entry.content] }
  })
}

/** Entries of one person, newest first, of the given kinds or of all, of one meeting or of any. Throws `not-found`. */
export function listEntries(db: Database, { personId, kinds, meetingId, limit }: InputOf<'listEntries'>): Entry[] {
  const ofKinds = kinds === null ? sql.empty : sql`AND kind IN ${sql.list(kinds)}`
  const ofMeeting = meetingId === null ? sql.empty : sql`AND meeting_id = ${meetingId}`
  return findEntries(db, { where: sql`person_id = ${personId} ${ofKinds} ${ofMeeting}`, limit })
}

interface Change {
  readonly id: string
  /** What the entry said before and says now: whatever follows from either is brought up to date. */
  readonly contents: readonly Content[]
}

/** One transaction: the change and what follows from it; the event only once it is on the disk. */
function changing(context: Context, work: () => Change): Entry {
  const { db, clock } = context
  const { entry, alsoChanged } = db.transaction(() => {
    const { id, contents } = work()
    const entry = findEntryAnywhere(db, id)
    if (!entry) throw new AppError('not-found')
    const followed = { personId: entry.personId, contents, instant: instantOf(clock) }
    return { entry, alsoChanged: followContents(db, followed) }
  })
  context.emit({ name: 'entries-changed', personIds: [entry.personId], entryIds: [entry.id, ...alsoChanged] })
  return entry
}

function assertSameKind(before: EntryKind, after: EntryKind): void {
  if (before === after) return
  throw new AppError('invalid-input', { detail: { fields: [{ path: 'content.kind', problem: 'wrong-kind' }] } })
}

function assertDaysAgree(day: Day, content: Content): void {
  const early = contradictoryDays(day, content)
  if (early.length === 0) return
  const fields = early.map((name) => ({ path: `content.${name}`, problem: 'too-early' as const }))
  throw new AppError('invalid-input', { detail: { fields } })
}
