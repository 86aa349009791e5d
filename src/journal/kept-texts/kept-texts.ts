import type { KeptText } from '#shared/contract/kept-text-methods.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { deleteKeptText, selectKeptTexts, upsertKeptText } from './kept-text-store.ts'

/**
 * Keeps what was typed where it cannot be recorded yet (decision 30); an empty text forgets what was kept there. Kept texts
 * are private: no search, summary or export reads them. Throws `not-found` for an unknown person.
 */
export function keepText({ db, clock }: Context, { place, personId, text }: KeptText): void {
  if (text === '') {
    deleteKeptText(db, place)
    return
  }
  if (personId !== null) readPerson(db, personId)
  upsertKeptText(db, { place, personId, text }, instantOf(clock))
}

/** Every text that waits in a field, the oldest first. */
export const listKeptTexts = (db: Database): KeptText[] => selectKeptTexts(db)
