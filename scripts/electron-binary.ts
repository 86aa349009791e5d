import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const FETCH_PATIENCE_MS = 90_000

const electronFolder = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/**
 * Path of Electron's program, null when it has not been fetched or APP_HOST=chromium asks for the stand-in.
 * `import 'electron'` would tell it too, but starts a download when there is none.
 */
export function findElectronBinary(): string | null {
  if (process.env['APP_HOST'] === 'chromium') return null
  const pathFile = join(electronFolder(), 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder(), 'dist'), name)
  return existsSync(program) ? program : null
}

/**
 * Electron's program, fetched from its release server if need be (about 110 MB, checked against the checksums in the
 * package). Null when that does not work within 90 s, or is not wanted: APP_HOST=chromium, APP_NO_DOWNLOAD=1.
 */
export function fetchElectronBinary(): string | null {
  const found = findElectronBinary()
  if (found || process.env['APP_HOST'] === 'chromium' || process.env['APP_NO_DOWNLOAD'] === '1') return found
  console.log(`Fetching Electron once (APP_NO_DOWNLOAD=1 prevents this) …`)
  spawnSync(process.execPath, [join(electronFolder(), 'install.js')], { stdio: 'ignore', timeout: FETCH_PATIENCE_MS })
  return findElectronBinary()
}

/** Chromium, and so Electron, refuses its sandbox to root. */
export const rootSwitches = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
