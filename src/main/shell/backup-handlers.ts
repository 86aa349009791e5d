import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import type { BackupState } from '#shared/contract/backup-methods.ts'
import { nothing } from '#shared/contract/nothing.ts'
import type { Secret } from '#shared/contract/secret.ts'
import { wipeBytes } from '#shared/contract/wipe-bytes.ts'
import type { Restorable } from '#shared/journal/backup.ts'
import type { BackupKeeper } from '../backups/backup-keeper.ts'
import { choosePath } from '../dialogs/choose-path.ts'
import type { ShellHandlers } from '../door/shell-call.ts'
import type { KnownDamage } from '../journal-client/known-damage.ts'
import type { LockController } from '../lock/lock-controller.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { folderOf } from './shell-state.ts'
import { valueIn } from './value-in.ts'

interface BackupParts {
  readonly settings: SettingsStore
  readonly lock: Pick<LockController, 'lock' | 'isUnlocked'>
  readonly journal: Pick<JournalClient, 'call'>
  readonly backups: BackupKeeper
  readonly damage: Pick<KnownDamage, 'forget'>
  window(): BrowserWindow
}

/** Where the copies of the journal lie that the window is about. The sample has none. */
export function backupPlaces(settings: SettingsStore): { folder: string; second: string | null } | null {
  const { which, backupFolder } = settings.current()
  return which === 'own' ? { folder: folderOf(settings, 'own'), second: backupFolder } : null
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** What the page asks about copies. It names none by a path; a file is chosen in a dialog and remembered here. */
export function backupHandlers(parts: BackupParts) {
  const { backups } = parts
  const state = () => backupState(parts)
  return {
    readBackups: state,
    readBackupTrouble: () => {
      const { trouble, clock } = backups.state()
      return { trouble, clock }
    },
    makeBackup: async () => {
      await backups.makeNow()
      return nothing
    },
    stopBackup: async () => {
      await backups.stop()
      return nothing
    },
    quietBackupTrouble: () => {
      backups.quiet()
      return nothing
    },
    ...placeHandlers(parts, state),
    ...copyHandlers(parts),
    ...personCopiesHandlers(parts),
  } satisfies Partial<ShellHandlers>
}

async function backupState({ settings, journal, backups }: BackupParts): Promise<BackupState> {
  const { backupFolder, copiesMirror } = settings.current()
  const places = backupPlaces(settings)
  const stored = places ? valueIn(await journal.call('listBackups', places)) : { copies: [], setAside: [] }
  const second = backupFolder === null ? null : { path: backupFolder, isThere: isFolder(backupFolder) }
  return { ...stored, second, copiesMirror, ...backups.state() }
}

function placesIn(settings: SettingsStore) {
  const places = backupPlaces(settings)
  if (!places) throw new AppError('not-allowed')
  return places
}

function placeHandlers({ settings, backups, window }: BackupParts, state: () => Promise<BackupState>) {
  const setSecond = (backupFolder: string | null): void => {
    settings.change({ backupFolder })
    backups.startAnew()
    void backups.makeWhenDue()
  }
  return {
    chooseBackupFolder: async () => {
      const chosen = await choosePath(window(), { folder: 'to-write' })
      if (chosen !== null) setSecond(chosen)
      return state()
    },
    changeBackups: ({ copiesMirror, second }: { copiesMirror?: boolean | undefined; second?: null | undefined }) => {
      if (copiesMirror !== undefined) settings.change({ copiesMirror })
      if (second === null) setSecond(null)
      return state()
    },
  }
}

function copyHandlers({ settings, journal, lock, window, damage }: BackupParts) {
  let chosen: string | null = null
  const calledWith = async (
    name: 'openCopy' | 'restoreCopy',
    { what, secret }: { what: Restorable; secret: Secret },
  ) => {
    try {
      return await journal.call(name, { places: placesIn(settings), what, secret, file: chosen })
    } finally {
      wipeBytes(secret)
    }
  }
  return {
    chooseBackupFile: async () => {
      const path = await choosePath(window(), { file: { name: 'Alongside', extensions: ['alongside'] } })
      if (path === null) return null
      chosen = path
      return { fileName: basename(path) }
    },
    rehearseBackup: async (input: { what: Restorable; secret: Secret }) => {
      return valueIn(await calledWith('openCopy', input))
    },
    restoreBackup: async (input: { what: Restorable; secret: Secret }) => {
      const wasOpen = lock.isUnlocked()
      const outcome = await calledWith('restoreCopy', input)
      if (outcome.ok) damage.forget(folderOf(settings, 'own'))
      // A disk that refused may have done so when the journal was closed already.
      const mayBeClosed = outcome.ok || /^(disk-|folder-|unexpected)/.test(outcome.error.code)
      if (wasOpen && mayBeClosed) setTimeout(() => void lock.lock(), 0)
      return valueIn(outcome)
    },
  }
}

function personCopiesHandlers({ settings, journal, backups }: BackupParts) {
  return {
    readCopiesHolding: async ({ personId }: { personId: string }) => {
      const places = backupPlaces(settings)
      if (!places) return { backups: [], setAside: 0, unread: 0, until: null }
      return valueIn(await journal.call('findCopiesHolding', { places, personId }))
    },
    deleteBackups: async (which: { backups: string[]; setAside: boolean }) => {
      valueIn(await journal.call('deleteCopies', { places: placesIn(settings), ...which }))
      // The journal has no copy now, or an older one: the next is made soon, not tomorrow.
      backups.startAnew()
      await backups.makeWhenDue()
      return nothing
    },
  }
}
