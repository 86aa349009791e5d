import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where npm put the package electron, which brings the program or fetches it. `import 'electron'` would fetch it unasked. */
export const electronFolder = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** The program's place in the folder `dist`, as Electron's own install.js writes it to path.txt. */
const programNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
}

const textOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null)

/** The version of Electron that the package asks for, without a leading v. */
export const wantedVersion = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version

/** *partial*: something lies there, yet not all of this version; it must never be started. */
export type RuntimeState = 'whole' | 'partial' | 'absent'

/**
 * Whether the runtime beside the package is complete. install.js writes path.txt last, so a runtime without it was broken
 * off, and one of another version is left from before an update.
 */
export function runtimeState(folder: string): RuntimeState {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined) return existsSync(programIn(folder)) ? 'whole' : 'absent'
  const [version, path] = [textOf(join(folder, 'dist/version')), textOf(join(folder, 'path.txt'))]
  const isWhole =
    version?.replace(/^v/, '').trim() === wantedVersion(folder) &&
    path === programNames[process.platform] &&
    existsSync(programIn(folder))
  if (isWhole) return 'whole'
  return path === null && !existsSync(join(folder, 'dist')) ? 'absent' : 'partial'
}

/** Where Electron's program is when the runtime is whole. ELECTRON_OVERRIDE_DIST_PATH names another folder `dist`. */
export const programIn = (folder: string): string =>
  join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), programNames[process.platform] ?? 'electron')
