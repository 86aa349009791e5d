import type { Erasure } from '#shared/journal/erasure.ts'
import type { Context } from '../context.ts'
import { tellEverything } from '../import/tell-everything.ts'
import { readPerson } from '../people/people.ts'
import { ownWordsOfName, removeOwnWords } from '../spelling/spelling.ts'
import type { Database } from '../storage/database.ts'
import { countRowsOf, deletePerson } from './erase-store.ts'

/** What erasing would take away. Throws `not-found`. */
export function readErasure(db: Database, personId: string): Erasure {
  readPerson(db, personId)
  return { ...countRowsOf(db, personId), ownWords: ownWordsOfName(db, personId).length }
}

/**
 * Erases a person: every row about them, their history, the trash, the terms of the search index, the words of their names
 * among the own words; then the file is written again without the pages that held them. What is written about and for other
 * people stays, as do copies and exports. There is no undo. Throws `not-found`, and what the disk says: then the rows may
 * be gone and their pages not yet.
 */
export function erasePerson(context: Context, personId: string): void {
  const { db } = context
  readPerson(db, personId)
  db.transaction(() => {
    removeOwnWords(db, ownWordsOfName(db, personId))
    deletePerson(db, personId)
  })
  db.compact()
  tellEverything(context)
  context.emit({ name: 'people-changed', personIds: [personId] })
  context.emit({ name: 'own-words-changed' })
}
