import type { BrowserWindow } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { nothing } from '#shared/contract/nothing.ts'
import type { Settings } from '#shared/contract/shell-methods.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import type { BackupKeeper } from '../backups/backup-keeper.ts'
import { chooseFolder, findJournalFolder } from '../dialogs/choose-folder.ts'
import { paperFileName, recoverySheetName, timelineFileName } from '../dialogs/file-names.ts'
import { recoverySheet } from '../dialogs/recovery-sheet.ts'
import { saveFile } from '../dialogs/save-file.ts'
import type { ShellHandlers } from '../door/shell-call.ts'
import { holdsMirror } from '../journal-client/journal-folders.ts'
import type { KnownDamage } from '../journal-client/known-damage.ts'
import type { Keychain } from '../keychain/keychain.ts'
import type { LockController } from '../lock/lock-controller.ts'
import type { LockTriggers } from '../lock/lock-triggers.ts'
import type { MirrorKeeper } from '../mirror/mirror-keeper.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { pageSettings } from '../settings/stored-settings.ts'
import { printDocument } from '../window/print-document.ts'
import { backupHandlers } from './backup-handlers.ts'
import { deviceHandlers } from './device-handlers.ts'
import { exportHandlers } from './export-handlers.ts'
import { createFileWork } from './file-work.ts'
import { type HeaderCopy, headerCopyHandlers } from './header-copy.ts'
import { importHandlers } from './import-handlers.ts'
import { type ProofParts, proofHandlers } from './proof-handlers.ts'
import { folderOf, ownDeviceKey, shellState } from './shell-state.ts'
import { summaryFileHandlers } from './summary-file-handlers.ts'
import { templateFileHandlers } from './template-file-handlers.ts'

interface ShellParts {
  readonly settings: SettingsStore
  readonly damage: KnownDamage
  readonly lock: LockController
  readonly lockTriggers: Pick<LockTriggers, 'inputSeen'>
  readonly journal: JournalClient
  readonly mirror: Pick<MirrorKeeper, 'isOpen'>
  readonly proof: Omit<ProofParts, 'journalFolder'>
  readonly keychain: Keychain
  readonly headerCopy: HeaderCopy
  readonly backups: BackupKeeper
  /** The window; throws `not-allowed` when there is none. */
  window(): BrowserWindow
  /** Makes changed settings visible: theme, protection of the window. */
  applySettings(settings: Settings): void
  /** Tells the page what happens in the shell. */
  tell(event: AppEvent): void
}

/** What the desktop shell answers to the page. */
export function shellHandlers(parts: ShellParts): ShellHandlers {
  const fileWork = createFileWork()
  return {
    ...stateHandlers(parts),
    ...lockHandlers(parts),
    ...mirrorHandlers(parts),
    ...fileHandlers(parts),
    ...templateFileHandlers(parts),
    ...summaryFileHandlers(parts),
    ...exportHandlers({ ...parts, fileWork }),
    ...importHandlers(parts),
    stopFileWork: async () => {
      fileWork.stop()
      await parts.journal.call('stopImport', {})
      await parts.journal.call('stopLookingIntoCopies', {})
      return nothing
    },
    ...proofHandlers({ ...parts.proof, journalFolder: () => openFolder(parts) }),
    ...headerCopyHandlers({ ...parts, isUnlocked: parts.lock.isUnlocked }),
    ...deviceHandlers(devicePartsOf(parts)),
    ...backupHandlers(parts),
  }
}

function devicePartsOf({ settings, lock, journal, keychain }: ShellParts): Parameters<typeof deviceHandlers>[0] {
  return {
    keychain,
    journal,
    keyFile: () => ownDeviceKey(settings),
    folder: () => folderOf(settings, 'own'),
    which: () => settings.current().which,
    isUnlocked: lock.isUnlocked,
    opening: lock.opening,
    opened: lock.opened,
  }
}

const openFolder = ({ settings }: ShellParts): string => folderOf(settings, settings.current().which)

const stateHandlers = ({ settings, damage, lock, window, applySettings }: ShellParts) => ({
  readShellState: () => shellState(settings, damage, lock),
  changeSettings: (part: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }) => {
    const given = Object.entries(part).filter(([, value]) => value !== undefined)
    const changed = pageSettings(settings.change(Object.fromEntries(given)))
    applySettings(changed)
    return changed
  },
  chooseJournalFolder: async () => {
    if (lock.isUnlocked()) throw new AppError('not-allowed')
    const chosen = await chooseFolder(window(), folderOf(settings, 'own'))
    if (chosen !== null) settings.change({ journalFolder: chosen, which: 'own' })
    return shellState(settings, damage, lock)
  },
  findJournal: async () => {
    if (lock.isUnlocked()) throw new AppError('not-allowed')
    const found = await findJournalFolder(window())
    if (found !== null) settings.change({ journalFolder: found, which: 'own' })
    return shellState(settings, damage, lock)
  },
  beginAnew: () => {
    if (lock.isUnlocked()) throw new AppError('not-allowed')
    settings.change({ journalFolder: null, lastFolder: null })
    return shellState(settings, damage, lock)
  },
})

const lockHandlers = ({ settings, lock, lockTriggers, applySettings }: ShellParts) =>
  ({
    lockNow: async () => {
      await lock.lock()
      return nothing
    },
    switchJournal: async ({ to }: { to: 'own' | 'sample' }) => {
      await lock.lock(() => applySettings(pageSettings(settings.change({ which: to }))))
      return nothing
    },
    inputSeen: () => {
      lockTriggers.inputSeen()
      return nothing
    },
    draftsSaved: ({ allSaved }: { allSaved: boolean }) => {
      lock.draftsSaved(allSaved)
      return nothing
    },
  }) satisfies Partial<ShellHandlers>

const mirrorHandlers = ({ settings, mirror }: ShellParts) =>
  ({
    readMirrorState: () => {
      const closed = holdsMirror(folderOf(settings, settings.current().which)) ? 'closed' : 'absent'
      return { state: mirror.isOpen() ? 'open' : closed }
    },
  }) satisfies Partial<ShellHandlers>

const fileHandlers = ({ window }: ShellParts) =>
  ({
    saveRecoverySheet: async ({ recoveryKey }) => ({
      fileName: await saveFile(window(), {
        name: recoverySheetName,
        kind: { name: 'Text', extension: 'txt' },
        content: async () => recoverySheet(recoveryKey),
      }),
    }),
    savePagePdf: async ({ what }) => ({
      fileName: await saveFile(window(), {
        name: paperFileName(what, dayOfDate(new Date())),
        kind: { name: 'PDF', extension: 'pdf' },
        content: () => printDocument(window().webContents),
      }),
    }),
    saveTimelinePicture: async ({ picture, period }) => ({
      fileName: await saveFile(window(), {
        name: timelineFileName(period, picture.format),
        kind: { name: picture.format.toUpperCase(), extension: picture.format },
        content: async () => (picture.format === 'svg' ? picture.text : picture.bytes),
      }),
    }),
  }) satisfies Partial<ShellHandlers>
