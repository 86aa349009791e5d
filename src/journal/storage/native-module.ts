import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Written when the app is packed, into the archive whose integrity the runtime checks (decision 27). */
export const fingerprintFile = 'native-module.sha256'

const driverFolder = (): string => dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'))

/**
 * Whether the native program of SQLite is the one that was packed. It lies outside the archive, where nothing else would
 * notice another in its place; so it is compared before it is loaded. True in a build that was not packed, which has no
 * fingerprint. Source: security.md E27.
 */
export function isNativeModuleIntact(resourcesFolder: string, driver: string = driverFolder()): boolean {
  const wanted = fingerprintIn(resourcesFolder)
  if (wanted === null) return true
  const programs = readdirSync(join(driver, 'prebuilds')).filter((name) => name.endsWith('.node'))
  const [only] = programs
  if (only === undefined || programs.length > 1) return false
  const program = readFileSync(join(driver, 'prebuilds', only))
  return createHash('sha256').update(program).digest('hex') === wanted
}

/** Null when there is none; what cannot be read for another reason counts as a fingerprint that nothing fits. */
function fingerprintIn(resourcesFolder: string): string | null {
  try {
    return readFileSync(join(resourcesFolder, fingerprintFile), 'utf8').trim()
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing ? null : ''
  }
}
