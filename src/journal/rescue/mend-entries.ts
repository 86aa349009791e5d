import type { EntryKind } from '#shared/journal/entry.ts'
import { wordsOf } from '#shared/journal/entry-words.ts'
import { selectContents } from '../entries/rescued-contents.ts'
import type { Database } from '../storage/database.ts'
import {
  dropDanglingReferences,
  hasEntry,
  type IndexedEntry,
  insertIndexed,
  selectBrokenContents,
  selectDayBefore,
  selectLostPeople,
  selectOrphans,
  turnIntoNote,
  updateWords,
} from './rescue-store.ts'
import { standInPerson } from './stand-in-person.ts'

interface Mending {
  readonly db: Database
  /** Entries that an index names, in the table or not. */
  readonly indexed: readonly IndexedEntry[]
  /** ISO time. */
  readonly now: string
  readonly newId: () => string
}

export interface Mended {
  /** Entries whose own row was lost, made again from the index, from their content, or from their words. */
  readonly remade: readonly number[]
  /** What the entries were whose words are notes now. */
  readonly noted: readonly EntryKind[]
  readonly withoutName: number
}

/**
 * Makes what was copied fit together without giving up a word that was read: a lost entry comes back from the index and
 * its content, a lost content as a note of the entry's words, a lost person under a name that stands in.
 */
export function mendEntries(mending: Mending): Mended {
  const { db, now } = mending
  return db.transaction(() => {
    const fromIndex = remadeFromIndex(mending)
    const fromContent = remadeFromContent(mending)
    const broken = selectBrokenContents(db)
    for (const entry of broken) turnIntoNote(db, entry)
    restoreWords(db, [...fromIndex, ...fromContent])
    const lostPeople = selectLostPeople(db)
    lostPeople.forEach((id, place) => {
      standInPerson(db, { id, number: place + 1, now })
    })
    dropDanglingReferences(db)
    const remade = [...fromIndex, ...fromContent, ...broken.map(({ seq }) => seq)]
    return { remade: [...new Set(remade)], noted: broken.map(({ kind }) => kind), withoutName: lostPeople.length }
  })
}

function remadeFromIndex({ db, indexed, now }: Mending): number[] {
  const missing = indexed.filter((entry) => !hasEntry(db, entry))
  for (const entry of missing) insertIndexed(db, entry, instantOfId(entry.id) ?? now)
  return missing.map(({ seq }) => seq)
}

/** No one knows any more whom these were about: one person stands in for all of them. */
function remadeFromContent({ db, newId, now }: Mending): number[] {
  const orphans = selectOrphans(db)
  const personId = newId()
  for (const { seq, kind } of orphans) {
    const day = selectDayBefore(db, seq) ?? now.slice(0, 10)
    insertIndexed(db, { seq, id: newId(), personId, kind, day, layer: 'private', beginning: '' }, now)
  }
  return orphans.map(({ seq }) => seq)
}

function restoreWords(db: Database, seqs: readonly number[]): void {
  for (const [seq, content] of selectContents(db, seqs)) updateWords(db, seq, wordsOf(content))
}

/** An id of version 7 begins with the moment at which it was made. */
function instantOfId(id: string): string | null {
  const moment = new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))
  return id[14] === '7' && !Number.isNaN(moment.getTime()) && moment.getUTCFullYear() >= 2_020
    ? moment.toISOString()
    : null
}
