import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { AppError } from '#shared/contract/app-error.ts'
import type { JournalEvent } from '#shared/contract/events.ts'
import { nothing } from '#shared/contract/nothing.ts'
import type { Clock } from './clock.ts'
import type { Context } from './context.ts'
import { openHandlers } from './handlers.ts'
import type { DoorHandlers, HealthHandlers, OpenHandlers } from './handlers-for.ts'
import { type HealthWatch, watchHealth } from './health/health.ts'
import { rescueJournal } from './rescue/rescue-journal.ts'
import { openSample } from './sample/open-sample.ts'
import { unlessDamaged } from './storage/readable-rows.ts'
import { loadTemplates } from './templates/load-templates.ts'
import { clearOldTrash } from './trash/trash.ts'
import { archiveHandlers } from './vault/archive-handlers.ts'
import { createJournal, type OpenJournal, openJournal } from './vault/open-journal.ts'
import { newRecoveryKey } from './vault/recovery-key.ts'
import { createThrottle } from './vault/throttle.ts'
import { createVaultSecrets } from './vault/vault-secrets.ts'

interface SessionParts {
  /** The folder that holds `templates` and `sample-journal`. */
  readonly resourcesFolder: string
  readonly clock: Clock
  readonly emit: (event: JournalEvent) => void
}

/** The journal process between two locks: nothing open, or one journal. */
export interface Session {
  readonly doorHandlers: DoorHandlers
  /** Null while no journal is open. */
  openHandlers(): OpenHandlers | null
  /** Makes the search index anew when a call failed because of it alone; true when the call may be made again. */
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

/**
 * Starts with nothing open. One throttle for the life of the process counts the wrong tries. A door is refused with
 * `not-allowed` while another one is opening and while a journal is open.
 */
export function createSession({ resourcesFolder, clock, emit }: SessionParts): Session {
  const throttle = createThrottle()
  const secrets = createVaultSecrets(throttle)
  let opened: Opened | null = null
  let isOpening = false

  const open = async (folder: string, door: () => Promise<OpenJournal>): Promise<typeof nothing> => {
    if (isOpening || opened) throw new AppError('not-allowed')
    isOpening = true
    const journal = await door().finally(() => {
      isOpening = false
    })
    const { templates, leftOut } = loadTemplates(join(resourcesFolder, 'templates'))
    const leftOutTemplates = leftOut.map(({ fileName }) => fileName)
    const context: Context = { db: journal.db, clock, newId, emit, templates, leftOutTemplates }
    // Housekeeping: a damaged file opens all the same, to be read.
    unlessDamaged(() => clearOldTrash(context))
    const archive = archiveHandlers({ db: journal.db, from: folder, throttle })
    const health = watchHealth({ db: journal.db, folder, clock, emit })
    opened = { journal, health, handlers: { ...openHandlers(context), ...archive, ...health.handlers } }
    return nothing
  }

  return {
    openHandlers: () => {
      opened?.health.called()
      return opened?.handlers ?? null
    },
    heal: (error) => opened?.health.heal(error) ?? false,
    doorHandlers: {
      proposeRecoveryKey: () => ({ recoveryKey: newRecoveryKey() }),
      createJournal: (input) =>
        open(folderIn(input), async () => createJournal({ ...input, folder: folderIn(input), now: clock.now() })),
      unlockJournal: (input) =>
        open(folderIn(input), async () => openJournal({ folder: folderIn(input), secret: input.secret, throttle })),
      rescueJournal: async (input) => {
        if (isOpening || opened) throw new AppError('not-allowed')
        const places = { folder: folderIn(input), to: folderIn({ folder: input.to }) }
        return rescueJournal({ ...places, secret: input.secret, throttle, now: clock.now(), newId })
      },
      openSampleJournal: (input) =>
        open(folderIn(input), async () => openSample({ folder: folderIn(input), resourcesFolder, clock, newId })),
      changePassphrase: async (input) => {
        if (!opened) throw new AppError('locked')
        await secrets.change({ ...input, folder: folderIn(input) })
        return nothing
      },
      checkRecoveryKey: async (input) => {
        if (!opened) throw new AppError('locked')
        await secrets.check({ ...input, folder: folderIn(input) })
        return nothing
      },
      closeJournal: () => {
        opened?.health.end()
        opened?.journal.close()
        opened = null
        return nothing
      },
    },
  }
}
