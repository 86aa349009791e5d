import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { AppError } from '#shared/contract/app-error.ts'
import { contract, type MethodName } from '#shared/contract/contract.ts'
import type { JournalEvent } from '#shared/contract/events.ts'
import { nothing } from '#shared/contract/nothing.ts'
import { backupHandlers } from './backups/backup-handlers.ts'
import { sweep } from './backups/backups.ts'
import type { Clock } from './clock.ts'
import { lookAtClock } from './clock-record.ts'
import type { Context } from './context.ts'
import { openHandlers } from './handlers.ts'
import type { DoorHandlers, HealthHandlers, OpenHandlers } from './handlers-for.ts'
import { type HealthWatch, watchHealth } from './health/health.ts'
import { rescueJournal } from './rescue/rescue-journal.ts'
import { openSample } from './sample/open-sample.ts'
import { unlessRefused } from './storage/readable-rows.ts'
import { loadTemplates } from './templates/load-templates.ts'
import { clearOldTrash } from './trash/trash.ts'
import { archiveHandlers } from './vault/archive-handlers.ts'
import { createJournal, type OpenJournal, openJournal } from './vault/open-journal.ts'
import { measuredCost } from './vault/passphrase-cost.ts'
import { newRecoveryKey } from './vault/recovery-key.ts'
import { repairHeaderFromArchive } from './vault/repair-header.ts'
import { createThrottle } from './vault/throttle.ts'
import { secretHandlers } from './vault/vault-secrets.ts'

interface SessionParts {
  /** The folder that holds `templates` and `sample-journal`. */
  readonly resourcesFolder: string
  /** Where this computer's marks against older copies lie; null keeps none. */
  readonly marksFolder?: string | null
  /** The script of the thread that proves copies. */
  readonly backupWorker: string
  readonly clock: Clock
  readonly emit: (event: JournalEvent) => void
}

/** The journal process between two locks: nothing open, or one journal. */
export interface Session {
  readonly doorHandlers: DoorHandlers
  /** Null while no journal is open. */
  openHandlers(): OpenHandlers | null
  /** Settles when a call of this method may run: at once, but for those that wait until a large file has come in. */
  whenReady(method: MethodName): Promise<void>
  /** Makes the search index again when a call failed because of it alone; true when the call may be made again. */
  heal(error: unknown): boolean
}

interface Opened {
  readonly journal: OpenJournal
  readonly handlers: OpenHandlers & HealthHandlers
  readonly health: HealthWatch
}

/** Main hands in the folder with every call that opens a journal; without one the call is not from main. */
function folderIn({ folder }: { folder?: string | undefined }): string {
  if (folder === undefined) throw new AppError('not-allowed')
  return folder
}

function templatesIn(resourcesFolder: string): Pick<Context, 'templates' | 'leftOutTemplates'> {
  const { templates, leftOut } = loadTemplates(join(resourcesFolder, 'templates'))
  return { templates, leftOutTemplates: leftOut.map(({ fileName }) => fileName) }
}

/**
 * Starts with nothing open. One throttle for the life of the process counts the wrong tries. A door is refused with
 * `not-allowed` while another one is opening and while a journal is open.
 */
export function createSession({
  resourcesFolder,
  marksFolder = null,
  backupWorker,
  clock,
  emit,
}: SessionParts): Session {
  const throttle = createThrottle()
  let opened: Opened | null = null
  let isOpening = false
  const closeJournal = (): void => {
    opened?.health.end()
    opened?.journal.close()
    opened = null
  }
  const backups = backupHandlers({ clock, emit, throttle, workerScript: backupWorker, closeJournal })

  const open = async (door: () => Promise<OpenJournal>): Promise<typeof nothing> => {
    if (isOpening || opened) throw new AppError('not-allowed')
    isOpening = true
    const journal = await door().finally(() => {
      isOpening = false
    })
    const context = use(journal)
    const deletesOld = lookAtClock(journal.folder, clock.now())
    if (deletesOld) unlessRefused(() => clearOldTrash(context))
    sweep(journal.folder, { now: clock.now(), policy: measuredCost, deletesOld })
    return nothing
  }

  /** Also for a journal that has moved to another file: every call from now on is answered from it. */
  const use = (journal: OpenJournal): Context => {
    opened?.health.end()
    const context: Context = { db: journal.db, clock, newId, emit, ...templatesIn(resourcesFolder) }
    const archive = archiveHandlers({ db: journal.db, from: journal.folder, throttle })
    const health = watchHealth({ db: journal.db, folder: journal.folder, clock, emit })
    const copies = backups.whileOpen(journal.db)
    opened = { journal, health, handlers: { ...openHandlers(context), ...archive, ...copies, ...health.handlers } }
    return context
  }

  const journal = (): OpenJournal => {
    if (!opened) throw new AppError('locked')
    return opened.journal
  }

  return {
    openHandlers: () => {
      opened?.health.called()
      return opened?.handlers ?? null
    },
    heal: (error) => opened?.health.heal(error) ?? false,
    async whenReady(method) {
      // A lock does not wait for a large file: it is taken back, and can come in again.
      if (method === 'closeJournal') opened?.journal.db.stopLongTransaction()
      if (contract[method].waits) await opened?.journal.db.whenWritable()
    },
    doorHandlers: {
      ...secretHandlers({ throttle, clock, marksFolder, journal, replaced: use }),
      proposeRecoveryKey: () => ({ recoveryKey: newRecoveryKey() }),
      createJournal: (input) =>
        open(async () => createJournal({ ...input, folder: folderIn(input), now: clock.now(), marksFolder })),
      unlockJournal: (input) =>
        open(async () => {
          const folder = folderIn(input)
          const { secret, headerFrom: from } = input
          if (from) await repairHeaderFromArchive({ folder, from, secret, throttle, policy: measuredCost })
          return openJournal({ folder, secret, throttle, marksFolder })
        }),
      unlockByDeviceSecret: ({ folder, deviceSecret }) =>
        open(() => openJournal({ folder, secret: { kind: 'device', deviceSecret }, throttle, marksFolder })),
      rescueJournal: async (input) => {
        if (isOpening || opened) throw new AppError('not-allowed')
        const places = { folder: folderIn(input), to: folderIn({ folder: input.to }) }
        return rescueJournal({ ...places, secret: input.secret, throttle, now: clock.now(), newId })
      },
      openSampleJournal: (input) =>
        open(async () => openSample({ folder: folderIn(input), resourcesFolder, clock, newId })),
      closeJournal: () => {
        closeJournal()
        return nothing
      },
      ...backups.always,
    },
  }
}
