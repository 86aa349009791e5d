import { folded } from '#shared/journal/folded.ts'
import { wordsOfNames } from '#shared/journal/name-words.ts'
import { foldedWord, type OwnWord, type SpellingWords, wordsOfName } from '#shared/journal/own-word.ts'
import type { Person } from '#shared/journal/person.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { listPeople, readPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { deleteOwnWord, insertOwnWord, selectOwnWords } from './spelling-store.ts'

/** The words that are never marked: own ones by the alphabet, and those of everyone's name and role. */
export function readSpellingWords(db: Database): SpellingWords {
  const byAlphabet = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const ownWords = selectOwnWords(db).map(({ id, word, addedAt }) => ({ id, word, addedAt }))
  return {
    ownWords: ownWords.toSorted((one, other) => byAlphabet.compare(one.word, other.word)),
    names: [...new Set(listPeople(db).flatMap(({ name, role }) => [...wordsOfName(name), ...wordsOfName(role)]))],
  }
}

/** Adds an own word. One that differs in capitals only is there already, and stays. */
export function addOwnWord(context: Context, word: string): void {
  const { db, clock } = context
  const folded = foldedWord(word)
  if (selectOwnWords(db).some((own) => foldedWord(own.word) === folded)) return
  insertOwnWord(db, { id: context.newId(), word, addedAt: instantOf(clock) })
  context.emit({ name: 'own-words-changed' })
}

/** Removes an own word; one that is gone already is no failure. */
export function removeOwnWord(context: Context, id: string): void {
  deleteOwnWord(context.db, id)
  context.emit({ name: 'own-words-changed' })
}

/** Adds a word that was added elsewhere, as it is. Nothing is emitted. */
export const importOwnWord = (db: Database, word: OwnWord): void => insertOwnWord(db, word)

/** One page of own words in the order in which they were added, numbered by it. */
export const pageOfOwnWords = (
  db: Database,
  page: { after: number; limit: number },
): readonly { readonly seq: number; readonly record: OwnWord & { readonly type: 'own-word' } }[] =>
  selectOwnWords(db, page).map(({ seq, ...word }) => ({ seq, record: { type: 'own-word', ...word } }))

/** The ids of own words with a word of this person's names in them, earlier ones too, unless another person bears it. Throws `not-found`. */
export function ownWordsOfName(db: Database, personId: string): string[] {
  const foldedOf = ({ name, earlierNames }: Person): string[] => wordsOfNames([name, ...earlierNames]).map(folded)
  const gone = new Set(foldedOf(readPerson(db, personId)))
  for (const other of listPeople(db)) if (other.id !== personId) for (const word of foldedOf(other)) gone.delete(word)
  const isOfName = (word: string): boolean =>
    wordsOfNames([word]).some((part) => gone.has(folded(part)) || gone.has(folded(part).replace(/['’]s?$/, '')))
  return selectOwnWords(db)
    .filter(({ word }) => isOfName(word))
    .map(({ id }) => id)
}

/** Removes own words. Nothing is emitted. */
export function removeOwnWords(db: Database, ids: readonly string[]): void {
  for (const id of ids) deleteOwnWord(db, id)
}
