import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { type Nothing, nothing } from '#shared/contract/nothing.ts'
import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import { todayOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import {
  deleteAgendaItem,
  findAgendaItem,
  insertAgendaItem,
  selectCurrentAgenda,
  updateTickedOn,
} from './agenda-store.ts'

/**
 * Adds something to talk about next time. It belongs to the person and not to a meeting, so it is still there however
 * often the meeting moves. Throws `not-found`.
 */
export function addAgendaItem(context: Context, { personId, text }: ParsedInputOf<'addAgendaItem'>): AgendaItem {
  const person = readPerson(context.db, personId)
  const item = { id: context.newId(), personId: person.id, text, addedOn: todayOf(context.clock), tickedOn: null }
  insertAgendaItem(context.db, item)
  tell(context, item)
  return item
}

/** Ticks an item today, or unticks it. Throws `not-found`. */
export function tickAgendaItem(context: Context, { id, ticked }: ParsedInputOf<'tickAgendaItem'>): AgendaItem {
  const item = readAgendaItem(context.db, id)
  const tickedOn = ticked ? (item.tickedOn ?? todayOf(context.clock)) : null
  updateTickedOn(context.db, id, tickedOn)
  tell(context, item)
  return { ...item, tickedOn }
}

/** Throws `not-found`. */
export function removeAgendaItem(context: Context, { id }: ParsedInputOf<'removeAgendaItem'>): Nothing {
  const item = readAgendaItem(context.db, id)
  deleteAgendaItem(context.db, id)
  tell(context, item)
  return nothing
}

/** What is open, and what was ticked today so that a slip can be taken back; in the order in which it was added. */
export function listAgenda(context: Context, personId: string): AgendaItem[] {
  return selectCurrentAgenda(context.db, personId, todayOf(context.clock))
}

/** Adds an item that was written elsewhere, as it is. Its person must exist; nothing is emitted. */
export const importAgendaItem = (db: Database, item: AgendaItem): void => insertAgendaItem(db, item)

function readAgendaItem(db: Database, id: string): AgendaItem {
  const item = findAgendaItem(db, id)
  if (!item) throw new AppError('not-found')
  return item
}

const tell = (context: Context, { personId }: AgendaItem): void =>
  context.emit({ name: 'agenda-changed', personIds: [personId] })
