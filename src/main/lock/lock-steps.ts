import type { BrowserWindow } from 'electron'
import type { AppEvent } from '#shared/contract/events.ts'
import type { BackupKeeper } from '../backups/backup-keeper.ts'
import type { Log } from '../log/log.ts'
import type { MirrorKeeper } from '../mirror/mirror-keeper.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import { showFreshPage } from '../window/fresh-page.ts'
import { dropGarbage } from './drop-garbage.ts'
import type { LockSteps } from './lock-controller.ts'
import { unheldWait } from './wait.ts'

interface LockedParts {
  readonly journal: JournalClient
  readonly mirror: MirrorKeeper
  readonly backups: BackupKeeper
  readonly send: (event: AppEvent) => void
  /** The window; null when there is none. */
  readonly shown: () => BrowserWindow | null
  readonly log: Log
}

/** What a lock does to the real window and the real processes. */
export function lockSteps({ journal, mirror, backups, send, shown, log }: LockedParts): LockSteps {
  return {
    hasPage: () => shown()?.isDestroyed() === false,
    askForDrafts: () => {
      // What is typed waits while a large file comes in; a lock does not.
      void journal.call('stopImport', {})
      send({ name: 'save-drafts' })
    },
    sayLockWaits: () => send({ name: 'lock-waits' }),
    closeJournal: async () => {
      // A copy that is due is made first, if it takes no more than a moment.
      await Promise.all([backups.beforeLock(), mirror.close()])
      await journal.call('closeJournal', {})
    },
    endJournalProcess: async () => void (await Promise.all([journal.end(), mirror.end()])),
    showLocked: async () => {
      const window = shown()
      if (!window || window.isDestroyed()) return
      try {
        await showFreshPage(window, unheldWait)
      } finally {
        journal.start()
        dropGarbage()
      }
    },
    failed: (error) => log.incident('lock', error),
  }
}
