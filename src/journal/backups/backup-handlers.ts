import { AppError } from '#shared/contract/app-error.ts'
import type { JournalEvent } from '#shared/contract/events.ts'
import { nothing } from '#shared/contract/nothing.ts'
import type { Clock } from '../clock.ts'
import type { HandlersFor } from '../handlers-for.ts'
import type { Database } from '../storage/database.ts'
import { type CostPolicy, measuredCost } from '../vault/passphrase-cost.ts'
import type { Throttle } from '../vault/throttle.ts'
import { inThreadOf } from './backup-thread.ts'
import { copyJournal, deleteCopies, listBackups, rehearse, restoreCopy } from './backups.ts'
import { copiesHolding } from './copies-holding.ts'

interface BackupHandlersParts {
  readonly clock: Clock
  readonly emit: (event: JournalEvent) => void
  readonly throttle: Throttle
  /** The built or unbuilt `backup-worker`. */
  readonly workerScript: string
  /** Writes the open journal to its file and closes it. */
  readonly closeJournal: () => void
  readonly policy?: CostPolicy
}

type OpenBackupName = 'copyJournal' | 'findCopiesHolding' | 'stopLookingIntoCopies' | 'deleteCopies'
type ClosedBackupName = 'listBackups' | 'stopCopying' | 'openCopy' | 'restoreCopy'

/** The calls about copies of the journal: those that need it open, and those that do not. One at a time writes or reads. */
export interface BackupHandlers {
  readonly whileOpen: (db: Database) => HandlersFor<OpenBackupName>
  readonly always: HandlersFor<ClosedBackupName>
}

export function backupHandlers(parts: BackupHandlersParts): BackupHandlers {
  const { clock, emit, throttle, workerScript, closeJournal, policy = measuredCost } = parts
  const doElsewhere = inThreadOf(workerScript)
  let running: AbortController | null = null
  let looking = new AbortController()

  const alone = async <Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> => {
    if (running) throw new AppError('journal-busy')
    const controller = new AbortController()
    running = controller
    try {
      return await work(controller.signal)
    } finally {
      running = null
    }
  }
  const tell = (done: number, of: number): void => emit({ name: 'file-progress', done, of })

  return {
    whileOpen: (db) => ({
      copyJournal: (input) =>
        alone((signal) => copyJournal({ ...input, db, now: clock.now(), policy, signal, doElsewhere, tell })),
      findCopiesHolding: (input) => {
        looking = new AbortController()
        return copiesHolding(db, { ...input, now: clock.now(), policy, doElsewhere, signal: looking.signal, tell })
      },
      stopLookingIntoCopies: () => {
        looking.abort()
        return nothing
      },
      deleteCopies: ({ places, ...which }) => {
        deleteCopies(places, { ...which, policy })
        return nothing
      },
    }),
    always: {
      listBackups: (places) => listBackups(places, policy),
      stopCopying: () => {
        running?.abort()
        return nothing
      },
      openCopy: (copy) => alone((signal) => rehearse({ ...copy, throttle, policy, doElsewhere, signal })),
      restoreCopy: (copy) =>
        alone((signal) =>
          restoreCopy({ ...copy, throttle, policy, doElsewhere, signal }, { now: clock.now(), closeJournal }),
        ),
    },
  }
}
