import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { type Nothing, nothing } from '#shared/contract/nothing.ts'
import type { AgendaItem, AgendaLine } from '#shared/journal/agenda-item.ts'
import { carriedOver, type MeetingEnd } from '#shared/journal/carry-over.ts'
import { instantOf, todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { listMeetingEnds } from '../meetings/meetings.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import {
  deleteAgendaTrashedBefore,
  findAgendaItem,
  insertAgendaItem,
  selectCurrentAgenda,
  selectTrashedAgenda,
  updateAgendaItem,
  updateTrashedAt,
} from './agenda-store.ts'

/**
 * Adds something to talk about next time. It belongs to the person and not to a meeting, so it is still there however
 * often the meeting moves. Throws `not-found`.
 */
export function addAgendaItem(context: Context, input: ParsedInputOf<'addAgendaItem'>): AgendaItem {
  const { clock, db } = context
  const { id: personId } = readPerson(db, input.personId)
  const added = { addedOn: todayOf(clock), addedAt: instantOf(clock), tickedOn: null }
  const item = { id: context.newId(), personId, text: input.text, layer: input.layer, ...added }
  insertAgendaItem(db, item)
  return told(context, item)
}

/** Ticks an item today, or unticks it. Throws `not-found`. */
export function tickAgendaItem(context: Context, { id, ticked }: ParsedInputOf<'tickAgendaItem'>): AgendaItem {
  const item = readAgendaItem(context.db, id)
  return changed(context, { ...item, tickedOn: ticked ? (item.tickedOn ?? todayOf(context.clock)) : null })
}

/** Changes the words of an item, and whom they are for. Throws `not-found`. */
export function editAgendaItem(context: Context, { id, ...words }: ParsedInputOf<'editAgendaItem'>): AgendaItem {
  return changed(context, { ...readAgendaItem(context.db, id), ...words })
}

/** Puts an item in the trash. Throws `not-found`. */
export function removeAgendaItem(context: Context, { id }: ParsedInputOf<'removeAgendaItem'>): Nothing {
  const item = readAgendaItem(context.db, id)
  updateTrashedAt(context.db, id, instantOf(context.clock))
  told(context, item)
  return nothing
}

/** Takes an item back from the trash. Throws `not-found`. */
export function restoreAgendaItem(context: Context, { id }: ParsedInputOf<'restoreAgendaItem'>): AgendaItem {
  const item = readAgendaItem(context.db, id)
  updateTrashedAt(context.db, id, null)
  return told(context, item)
}

/**
 * What is open, and what was ticked today so that a slip can be taken back; in the order in which it was added, each
 * with the meetings that carried it on. `ends` are the ends of all meetings with this person, if they are known.
 */
export function listAgenda(
  { db, clock }: Context,
  personId: string,
  ends: readonly MeetingEnd[] = listMeetingEnds(db, personId),
): AgendaLine[] {
  return selectCurrentAgenda(db, personId, todayOf(clock)).map((item) => ({
    ...item,
    ...carriedOver(item.addedAt, ends),
  }))
}

/** Items in the trash, the latest first. */
export const listTrashedAgenda = (db: Database): { item: AgendaItem; trashedAt: string }[] =>
  selectTrashedAgenda(db).map(({ trashedAt, ...item }) => ({ item, trashedAt }))

/** Deletes for good what was put in the trash up to an instant. */
export const clearAgendaTrashedBefore = (db: Database, instant: string): void => deleteAgendaTrashedBefore(db, instant)

/** Adds an item that was written elsewhere, as it is. Its person must exist; nothing is emitted. */
export function importAgendaItem(db: Database, item: AgendaItem, trashedAt: string | null = null): void {
  insertAgendaItem(db, item)
  if (trashedAt !== null) updateTrashedAt(db, item.id, trashedAt)
}

function readAgendaItem(db: Database, id: string): AgendaItem {
  const item = findAgendaItem(db, id)
  if (!item) throw new AppError('not-found')
  return item
}

function changed(context: Context, item: AgendaItem): AgendaItem {
  updateAgendaItem(context.db, item)
  return told(context, item)
}

function told(context: Context, item: AgendaItem): AgendaItem {
  context.emit({ name: 'agenda-changed', personIds: [item.personId] })
  return item
}
