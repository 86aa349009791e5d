import { AppError } from '#shared/contract/app-error.ts'
import { type Person, type PersonDraft, type PersonState, personStateSchema } from '#shared/journal/person.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Database } from '../storage/database.ts'
import {
  insertPerson,
  selectNamedAt,
  selectPeople,
  selectPerson,
  updateEarlierNames,
  updatePerson,
  updatePersonState,
} from './person-store.ts'

/** Adds an active person. Only the name is asked for. */
export function addPerson(context: Context, draft: PersonDraft): Person {
  const id = context.newId()
  const now = instantOf(context.clock)
  insertPerson(context.db, { ...draft, id, state: 'active', earlierNames: [], createdAt: now, updatedAt: now })
  return changedPerson(context, id)
}

/** Adds a person who was known elsewhere, as they are. Nothing is emitted. */
export const importPerson = (db: Database, person: Person): void => insertPerson(db, person)

/**
 * Replaces everything that was written about a person. A name that stood for a while stays as an earlier one, by which they
 * are still found. Throws `not-found`.
 */
export function editPerson(context: Context, draft: PersonDraft & { id: string }): Person {
  const updatedAt = instantOf(context.clock)
  context.db.transaction(() => {
    const before = readPerson(context.db, draft.id)
    updatePerson(context.db, { ...draft, updatedAt })
    if (before.name !== draft.name) keepEarlierName(context.db, { before, name: draft.name, now: updatedAt })
  })
  return changedPerson(context, draft.id)
}

/** A name is no earlier one while it is being typed. */
const settlesAfterMs = 10 * 60_000
const mostEarlierNames = 20

function keepEarlierName(db: Database, { before, name, now }: { before: Person; name: string; now: string }): void {
  const stoodFor = Date.parse(now) - Date.parse(selectNamedAt(db, before.id))
  const stood = stoodFor < settlesAfterMs ? before.earlierNames : [before.name, ...before.earlierNames]
  const earlierNames = [...new Set(stood)].filter((each) => each !== name).slice(0, mostEarlierNames)
  updateEarlierNames(db, { id: before.id, earlierNames, namedAt: now })
}

/** Pauses, archives or takes up a partnership again; nothing written is touched. Throws `not-found`. */
export function setPersonState(context: Context, { id, state }: { id: string; state: PersonState }): Person {
  if (!updatePersonState(context.db, { id, state, updatedAt: instantOf(context.clock) })) {
    throw new AppError('not-found')
  }
  return changedPerson(context, id)
}

/** Throws `not-found`. */
export function readPerson(db: Database, id: string): Person {
  const person = selectPerson(db, id)
  if (!person) throw new AppError('not-found')
  return person
}

/** Everyone: active ones first, then paused, then archived; by name within each. */
export function listPeople(db: Database): Person[] {
  const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const rank = (person: Person): number => personStateSchema.options.indexOf(person.state)
  return selectPeople(db).sort((first, second) => rank(first) - rank(second) || byName.compare(first.name, second.name))
}

function changedPerson(context: Context, id: string): Person {
  const person = readPerson(context.db, id)
  context.emit({ name: 'people-changed', personIds: [id] })
  return person
}
