import type { JournalEvent } from '#shared/contract/events.ts'
import type { Health } from '#shared/journal/health.ts'
import { type Clock, instantOf } from '../clock.ts'
import type { HealthHandlers } from '../handlers-for.ts'
import type { Database } from '../storage/database.ts'
import { isSearchIndexDamage } from '../storage/driver-error.ts'
import { type HealthRecord, readHealthRecord, writeHealthRecord } from './health-file.ts'
import { mendSearch, sweep } from './health-sweep.ts'
import { createIdleWait } from './idle-wait.ts'

const dayMs = 86_400_000
const daysBetweenLooks = 7
/** Longer than a pause in typing: a part that is being looked at holds a call up until it is done. */
const usualQuietMs = 5_000

interface HealthParts {
  readonly db: Database
  /** Where the open journal lies. */
  readonly folder: string
  readonly clock: Clock
  readonly emit: (event: JournalEvent) => void
  /** How long no one may have called before a part of the file is looked at. */
  readonly idleMs?: number
}

/** Watches over the file of an open journal (security.md R24, R29). */
export interface HealthWatch {
  readonly handlers: HealthHandlers
  /** A call has come: looking waits until it is quiet again. */
  called(): void
  /** Makes the search index again when `error` says that it is wrong; true when it did. */
  heal(error: unknown): boolean
  /** Stops looking. */
  end(): void
}

/** Starts a look when the last one is more than seven days ago. */
export function watchHealth({ db, folder, clock, emit, idleMs = usualQuietMs }: HealthParts): HealthWatch {
  const idle = createIdleWait(idleMs)
  let record = readHealthRecord(folder)
  let isLooking = false

  const keep = (found: Omit<HealthRecord, 'lookedAt'>, lookedAt: string | null): void => {
    record = { ...found, lookedAt }
    writeHealthRecord(folder, record)
    if (found.places > 0) {
      db.refuseWrites()
      emit({ name: 'damage-found' })
    }
    emit({ name: 'health-changed' })
  }
  const look = async (): Promise<void> => {
    if (isLooking) return
    isLooking = true
    try {
      const found = await sweep({ db, untilIdle: idle.until })
      isLooking = false
      keep(found, instantOf(clock))
    } catch {
      // Closed meanwhile, or the disk refused: the next unlock looks again.
      isLooking = false
    }
  }
  const health = (): Health => ({ ...record, isLooking })
  if (isDue(record, clock)) void look()
  return {
    handlers: {
      readHealth: health,
      lookAtHealth: () => {
        void look()
        return health()
      },
    },
    called: idle.disturb,
    heal: (error) => {
      if (!isSearchIndexDamage(error) || !mendSearch(db)) return false
      keep({ ...record, isSearchMended: true }, record.lookedAt)
      return true
    },
    end: idle.end,
  }
}

/** Also when damage was found, for the file may be another since; and when the clock says that the last look lies ahead: then it was set back (security.md R25). */
function isDue({ lookedAt, places }: HealthRecord, clock: Clock): boolean {
  if (lookedAt === null || places > 0) return true
  const days = (clock.now().getTime() - Date.parse(lookedAt)) / dayMs
  return days < 0 || days > daysBetweenLooks
}
