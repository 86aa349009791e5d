import { foldedWord, type OwnWord, type SpellingWords, wordsOfName } from '#shared/journal/own-word.ts'
import { instantOf } from '../clock.ts'
import type { Context } from '../context.ts'
import { listPeople } from '../people/people.ts'
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

/** Removes the own words that are a part of this name, unless somebody else bears it too. Nothing is emitted. */
export function removeWordsOfName(db: Database, { id, name }: { id: string; name: string }): void {
  const others = new Set(
    listPeople(db)
      .filter((person) => person.id !== id)
      .flatMap((person) => wordsOfName(person.name).map(foldedWord)),
  )
  const gone = new Set(
    wordsOfName(name)
      .map(foldedWord)
      .filter((word) => !others.has(word)),
  )
  for (const own of selectOwnWords(db)) {
    if (wordsOfName(own.word).some((part) => gone.has(foldedWord(part).replace(/'s?$/, '')))) deleteOwnWord(db, own.id)
  }
}
