import { app } from 'electron'
import type { ShellState } from '#shared/contract/shell-methods.ts'
import { cloudServiceOf, conflictCopiesIn } from '../journal-client/cloud-folder.ts'
import { scarceBytesFor } from '../journal-client/free-space.ts'
import { holdsJournal, journalFolder } from '../journal-client/journal-folders.ts'
import type { KnownDamage } from '../journal-client/known-damage.ts'
import { type DeviceKeyFile, deviceKeyFile } from '../keychain/device-key-file.ts'
import type { LockController } from '../lock/lock-controller.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { pageSettings, type WhichJournal } from '../settings/stored-settings.ts'

/** The folder of one of the two journals. */
export const folderOf = (settings: SettingsStore, which: WhichJournal): string =>
  journalFolder(app.getPath('userData'), settings.current(), which)

/** What the keychain sealed for the manager's own journal. */
export const ownDeviceKey = (settings: SettingsStore): DeviceKeyFile =>
  deviceKeyFile(app.getPath('userData'), folderOf(settings, 'own'))

/** What the page may know of the shell. */
export function shellState(
  settings: SettingsStore,
  damage: Pick<KnownDamage, 'has'>,
  lock: Pick<LockController, 'isUnlocked' | 'isAfterFault'>,
): ShellState {
  const { which } = settings.current()
  const folder = folderOf(settings, which)
  const own = folderOf(settings, 'own')
  // Its drive is away, or it was moved: it exists, and nothing is made in its place unasked (security.md R26).
  const isOwnAway = !holdsJournal(own) && settings.current().lastFolder === own
  const away = which === 'own' && isOwnAway ? 'missing' : 'absent'
  const closed = holdsJournal(folder) ? 'locked' : away
  return {
    journal: lock.isUnlocked() ? 'unlocked' : closed,
    isAfterFault: lock.isAfterFault(),
    which,
    hasOwnJournal: isOwnAway || holdsJournal(own),
    journalFolder: folder,
    isDamaged: damage.has(folder),
    cloudService: cloudServiceOf(folder),
    conflictCopies: conflictCopiesIn(folder).length,
    scarceBytes: scarceBytesFor(folder),
    settings: pageSettings(settings.current()),
    systemLocale: app.getSystemLocale(),
    appVersion: app.getVersion(),
  }
}
