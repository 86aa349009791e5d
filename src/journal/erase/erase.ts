import type { Erasure } from '#shared/journal/erasure.ts'
import type { Context } from '../context.ts'
import { tellEverything } from '../import/tell-everything.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { countMentions, countRowsOf, deletePerson } from './erase-store.ts'

const letters = /[\p{Letter}\p{Number}]/u

/** What erasing would take away, and how often others' entries speak of them. Throws `not-found`. */
export function readErasure(db: Database, personId: string): Erasure {
  const { name } = readPerson(db, personId)
  const word = name.split(/\s+/).find((part) => letters.test(part)) ?? ''
  const count = word === '' ? 0 : countMentions(db, { personId, word })
  return { ...countRowsOf(db, personId), mentions: { word, count } }
}

/**
 * Erases a person: every row about them, their history, the trash, the terms of the search index; then the file is
 * written anew without the pages that held them. What other people's entries say of them stays, as do copies and exports.
 * There is no undo. Throws `not-found`, and what the disk says: then the rows may be gone and their pages not yet.
 */
export function erasePerson(context: Context, personId: string): void {
  const { db } = context
  readPerson(db, personId)
  db.transaction(() => deletePerson(db, personId))
  db.compact()
  tellEverything(context)
  context.emit({ name: 'people-changed', personIds: [personId] })
}
