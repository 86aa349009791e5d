import type { Database } from '../storage/database.ts'
import { longestReadable, unlessDamaged } from '../storage/readable-rows.ts'
import { type IndexedEntry, selectIndexed } from './rescue-store.ts'

export interface IndexedEntries {
  readonly entries: readonly IndexedEntry[]
  /** When it is, an entry that it does not name is none that was lost. */
  readonly isWhole: boolean
}

/** Entries as the index by kind knows them, read from both ends when a page of it is spoilt. */
export function readIndexedEntries(source: Database): IndexedEntries {
  const all = unlessDamaged(() => selectIndexed(source, 'ASC', -1))
  if (all) return { entries: all, isWhole: true }
  const ends = (['ASC', 'DESC'] as const).map((direction) =>
    longestReadable((limit) => selectIndexed(source, direction, limit)),
  )
  return { entries: [...new Map(ends.flat().map((entry) => [entry.seq, entry])).values()], isWhole: false }
}
