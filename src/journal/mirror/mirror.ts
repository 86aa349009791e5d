import { AppError } from '#shared/contract/app-error.ts'
import { hasFaded, type MirrorEntry } from '#shared/journal/mirror-entry.ts'
import { type Clock, todayOf } from '../clock.ts'
import type { Database } from '../storage/database.ts'
import {
  deleteRemoved,
  insertMirrorEntry,
  markRemoved,
  selectMirrorEntries,
  selectMirrorEntry,
  updateMirrorEntry,
} from './mirror-store.ts'

/** All that the Mirror needs of the world. It knows no person, no template and no event. */
export interface MirrorContext {
  readonly db: Database
  readonly clock: Clock
  readonly newId: () => string
  /** False after a leap of the clock: then nothing fades yet. */
  readonly isClockBelieved?: boolean
}

type Written = Pick<MirrorEntry, 'text' | 'fadesOn'> & { readonly id: string | null }

/** Every entry that is there, newest first. */
export const listMirrorEntries = ({ db }: MirrorContext): MirrorEntry[] => selectMirrorEntries(db)

/** Writes a new entry of today, or words and fading of one that is there; throws `not-found` when it is not. */
export function writeMirrorEntry({ db, clock, newId }: MirrorContext, { id, text, fadesOn }: Written): MirrorEntry {
  return db.transaction(() => {
    if (id === null) {
      const entry = { id: newId(), day: todayOf(clock), text, fadesOn }
      insertMirrorEntry(db, entry)
      return entry
    }
    const changed = { ...there(db, id), text, fadesOn }
    updateMirrorEntry(db, changed)
    return changed
  })
}

/** Takes an entry out of sight; it is deleted when the Mirror closes or opens next. Throws `not-found`. */
export function removeMirrorEntry({ db }: MirrorContext, id: string): void {
  if (!markRemoved(db, id, true)) throw new AppError('not-found')
}

/** Brings a removed entry back as it was; throws `not-found` once it is deleted. */
export function restoreMirrorEntry({ db }: MirrorContext, id: string): MirrorEntry {
  markRemoved(db, id, false)
  return there(db, id)
}

/**
 * Deletes for good what was removed, what has faded by a clock that is believed, and what was emptied again before it was
 * put away.
 */
export function clearAway({ db, clock, isClockBelieved = true }: MirrorContext): void {
  const today = todayOf(clock)
  db.transaction(() => {
    for (const entry of selectMirrorEntries(db)) {
      if ((isClockBelieved && hasFaded(entry, today)) || entry.text.trim() === '') markRemoved(db, entry.id, true)
    }
    deleteRemoved(db)
  })
}

function there(db: Database, id: string): MirrorEntry {
  const entry = selectMirrorEntry(db, id)
  if (!entry) throw new AppError('not-found')
  return entry
}
