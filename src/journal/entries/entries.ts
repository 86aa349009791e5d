import { AppError } from '#shared/contract/app-error.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import type { Content, Entry, EntryDraft, EntryKind } from '#shared/journal/entry.ts'
import { instantOf, todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { amendedGoal, followCheckpoints, keepOrigin, withWordingBefore } from '../goals/goals.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { insertEntry, updateEntry, updateTrashedAt } from './entry-store.ts'
import { findEntries, findEntryAnywhere, readEntry } from './find-entries.ts'
import { assertDraftReferences, assertNewReferences } from './references.ts'
import { settledContent } from './settled-content.ts'

/**
 * Records what was written about one person. A checkpoint moves its goal on.
 * Throws `not-found` when person, meeting or referenced entry is not there.
 */
export function recordEntry(context: Context, draft: EntryDraft): Entry {
  const { db, clock } = context
  return changing(context, () => {
    assertDraftReferences(db, draft)
    const id = context.newId()
    const now = instantOf(clock)
    const settled = settledContent(draft.content, todayOf(clock))
    const content =
      settled.kind === 'checkpoint' ? withWordingBefore(db, settled, { entryId: null, day: draft.day }) : settled
    insertEntry(db, { ...draft, id, content, createdAt: now, updatedAt: now })
    if (content.kind === 'goal') keepOrigin(db, id, content)
    return { id, goals: [goalOf(content)] }
  })
}

/**
 * Replaces day, layer and content; person, place and kind stay.
 * Throws `not-found`, and `invalid-input` when the content is of another kind.
 */
export function amendEntry(context: Context, amended: InputOf<'amendEntry'>): Entry {
  const { db, clock } = context
  const { id, day, layer } = amended
  return changing(context, () => {
    const before = readEntry(db, id)
    assertSameKind(before.content.kind, amended.content.kind)
    assertNewReferences(db, before, amended.content)
    const settled = settledContent(amended.content, todayOf(clock))
    const content = contentAmongGoals(db, { id, day, settled })
    updateEntry(db, { ...before, day, layer, content, updatedAt: instantOf(clock) })
    return { id, goals: [goalOf(before.content), goalOf(content)] }
  })
}

/** Puts an entry in the trash; a goal forgets a checkpoint in it. Throws `not-found`. */
export function trashEntry(context: Context, id: string): void {
  changing(context, () => {
    const entry = readEntry(context.db, id)
    updateTrashedAt(context.db, id, instantOf(context.clock))
    return { id, goals: [goalOf(entry.content)] }
  })
}

/** Takes an entry back from the trash; one that is not in it stays as it is. Throws `not-found`. */
export function restoreEntry(context: Context, id: string): Entry {
  return changing(context, () => {
    const entry = findEntryAnywhere(context.db, id)
    if (!entry) throw new AppError('not-found')
    updateTrashedAt(context.db, id, null)
    return { id, goals: [goalOf(entry.content)] }
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
  /** Goals that may stand elsewhere now. */
  readonly goals: readonly (string | null)[]
}

/** One transaction: the change, then the goals that follow from it; the event only once it is on the disk. */
function changing(context: Context, work: () => Change): Entry {
  const { db } = context
  const { entry, goalIds } = db.transaction(() => {
    const { id, goals } = work()
    const concerned = new Set(goals.filter((goalId) => goalId !== null))
    const goalIds = [...concerned].filter((goalId) => followCheckpoints(db, goalId, instantOf(context.clock)))
    const entry = findEntryAnywhere(db, id)
    if (!entry) throw new AppError('not-found')
    return { entry, goalIds }
  })
  context.emit({ name: 'entries-changed', personIds: [entry.personId], entryIds: [entry.id, ...goalIds] })
  return entry
}

const goalOf = (content: Content): string | null => (content.kind === 'checkpoint' ? content.goalId : null)

function contentAmongGoals(db: Database, { id, day, settled }: { id: string; day: string; settled: Content }): Content {
  if (settled.kind === 'goal') return amendedGoal(db, id, settled)
  if (settled.kind === 'checkpoint') return withWordingBefore(db, settled, { entryId: id, day })
  return settled
}

function assertSameKind(before: EntryKind, after: EntryKind): void {
  if (before === after) return
  throw new AppError('invalid-input', { detail: { fields: [{ path: 'content.kind', problem: 'wrong-kind' }] } })
}
