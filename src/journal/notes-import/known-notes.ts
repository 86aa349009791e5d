import { createHash } from 'node:crypto'
import type { Database } from '../storage/database.ts'
import { selectNoteWords } from './notes-store.ts'

interface DatedNote {
  readonly personId: string
  readonly day: string
  readonly words: string
}

/** A fixed size, however long a note is: an import may hold a hundred megabytes. */
const fingerprint = (words: string): string => createHash('sha256').update(words).digest('base64')

/** True when the same words about the same person on the same day were there, or were asked for, before. */
export function knownNotes(db: Database): (note: DatedNote) => boolean {
  const ofDays = new Map<string, Set<string>>()
  return ({ personId, day, words }) => {
    const place = `${personId} ${day}`
    const known = ofDays.get(place) ?? new Set(selectNoteWords(db, { personId, day }).map(fingerprint))
    ofDays.set(place, known)
    return known.size === known.add(fingerprint(words)).size
  }
}
