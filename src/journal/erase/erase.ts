import type { Erasure } from '#shared/journal/erasure.ts'
import { holdsPhrases, phrasesOf } from '#shared/journal/search-phrases.ts'
import type { Context } from '../context.ts'
import { tellEverything } from '../import/tell-everything.ts'
import { readPerson } from '../people/people.ts'
import { removeWordsOfName } from '../spelling/spelling.ts'
import type { Database } from '../storage/database.ts'
import { countMentions, countRowsOf, deletePerson, selectTextsElsewhere } from './erase-store.ts'

const letters = /[\p{Letter}\p{Number}]/u

/** What erasing would take away, and where else their name stands. Throws `not-found`. */
export function readErasure(db: Database, personId: string): Erasure {
  const { name } = readPerson(db, personId)
  const word = name.split(/\s+/).find((part) => letters.test(part)) ?? ''
  const phrases = phrasesOf(word, false)
  const count = countMentions(db, { personId, phrases })
  const elsewhere = selectTextsElsewhere(db, personId).filter((text) => holdsPhrases(text, phrases)).length
  return { ...countRowsOf(db, personId), mentions: { word, count, elsewhere } }
}

/**
 * Erases a person: every row about them, their history, the trash, the terms of the search index, the parts of their name
 * among the own words; then the file is
 * written anew without the pages that held them. What is written about and for other people stays, as do copies and exports.
 * There is no undo. Throws `not-found`, and what the disk says: then the rows may be gone and their pages not yet.
 */
export function erasePerson(context: Context, personId: string): void {
  const { db } = context
  const person = readPerson(db, personId)
  db.transaction(() => {
    removeWordsOfName(db, person)
    deletePerson(db, personId)
  })
  db.compact()
  tellEverything(context)
  context.emit({ name: 'people-changed', personIds: [personId] })
}
