import type { Database } from '../storage/database.ts'
import { unlessDamaged } from '../storage/readable-rows.ts'
import { rebuildSearch } from '../storage/search-index.ts'
import { countPlaces, isSearchInStep, selectTables } from './health-store.ts'

export interface Found {
  readonly places: number
  readonly isSearchMended: boolean
}

interface SweepParts {
  readonly db: Database
  /** Settles when the manager has let go for a moment; the next part is looked at then. Rejects when the journal closes. */
  readonly untilIdle: () => Promise<void>
}

/** Looks through the whole file, one table at a time, and mends the search index when it alone is wrong. */
export async function sweep({ db, untilIdle }: SweepParts): Promise<Found> {
  let places = 0
  await untilIdle()
  const tables = selectTables(db)
  if (tables.length === 0) return { places: 1, isSearchMended: false }
  for (const table of tables) {
    await untilIdle()
    places += countPlaces(db, table)
  }
  await untilIdle()
  return { places, isSearchMended: places === 0 && mendSearch(db) }
}

/** True when the index had to be made again. */
export function mendSearch(db: Database): boolean {
  if (unlessDamaged(() => isSearchInStep(db)) !== false) return false
  rebuildSearch(db)
  return true
}
