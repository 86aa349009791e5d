import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { diskError } from '../dialogs/disk-error.ts'
import { type StoredSettings, settingsFromStored } from './stored-settings.ts'

/** The part of electron-store that is used; it writes its file in one step. */
export interface SettingsFile {
  store: Record<string, unknown>
}

export interface SettingsStore {
  current(): StoredSettings
  /**
   * Changes settings, on disk before it returns. Throws `disk-full`, `folder-not-writable` or `disk-error`; the change
   * holds until the app ends all the same.
   */
  change(part: Partial<StoredSettings>): StoredSettings
  /** As `change`, for what is only a convenience: a disk that refuses keeps nobody from the journal, and is not told. */
  note(part: Partial<StoredSettings>): void
}

export const settingsFileName = 'settings'
const keptCopyName = 'settings-unreadable.json'

/**
 * Opens the settings of a folder. A file that is damaged or not of the known form is first copied aside, then what
 * cannot be used of it takes its first value; `onUnreadable` is told. Source: security.md E32.
 */
export function openSettings(
  folder: string,
  openFile: (folder: string) => SettingsFile,
  onUnreadable: () => void,
): SettingsStore {
  const path = join(folder, `${settingsFileName}.json`)
  const isFirstStart = !existsSync(path)
  const keepCopy = (): void => {
    copyFileSync(path, join(folder, keptCopyName))
    onUnreadable()
  }
  const file = openOrElse(folder, openFile, () => {
    keepCopy()
    rmSync(path)
  })
  const { settings, isIntact } = settingsFromStored(file.store)
  if (!isIntact && !isFirstStart && existsSync(path)) {
    keepCopy()
    rmSync(path)
  }
  return settingsStore(file, settings)
}

function settingsStore(file: SettingsFile, opened: StoredSettings): SettingsStore {
  let current = opened
  const change = (part: Partial<StoredSettings>): StoredSettings => {
    current = { ...current, ...part }
    try {
      file.store = { ...current }
    } catch (cause) {
      throw diskError(cause)
    }
    return current
  }
  return {
    current: () => current,
    change,
    note(part) {
      try {
        change(part)
      } catch {
        // It holds until the app ends; the next change that the disk takes writes it too.
      }
    },
  }
}

function openOrElse(folder: string, openFile: (folder: string) => SettingsFile, setAside: () => void): SettingsFile {
  try {
    const file = openFile(folder)
    void file.store
    return file
  } catch {
    setAside()
    return openFile(folder)
  }
}
