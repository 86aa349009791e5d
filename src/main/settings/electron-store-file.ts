import ElectronStore from 'electron-store'
import { type SettingsFile, settingsFileName } from './settings-store.ts'

/** Damage is not cleared here: settings-store.ts keeps a copy of it first. Source: security.md E32. */
export const electronStoreFile = (folder: string): SettingsFile =>
  new ElectronStore({ name: settingsFileName, cwd: folder, clearInvalidConfig: false })
