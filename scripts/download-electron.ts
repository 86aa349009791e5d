/**
 * Fetches the archive of Electron's program into the cache of @electron/get, from which install.js takes it; a process of
 * its own, since proxies are read when a process starts. `--folder`: the package electron; `--patience`: milliseconds
 * without a byte after which it gives up. Shows how far it is. Ends with a code of fetchCodes; the reason is on stderr.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { downloadArtifact, type Progress } from '@electron/get'
import { fetchCodes } from './electron/fetch-codes.ts'
import { progressLine } from './electron/progress-line.ts'
import { wantedVersion } from './electron/runtime.ts'

const { values } = parseArgs({ options: { folder: { type: 'string' }, patience: { type: 'string' } } })
const folder = String(values.folder)
const patienceMs = Number(values.patience)

/** A Node for Intel on an Apple processor: the other program runs twice as fast, and install.js takes it too. */
const isTranslated = (): boolean =>
  process.platform === 'darwin' &&
  process.arch === 'x64' &&
  spawnSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' }).stdout.trim() === '1'

function startPatience(controller: AbortController): { again: () => void; end: () => void } {
  let timer: NodeJS.Timeout | undefined
  const end = (): void => clearTimeout(timer)
  const again = (): void => {
    end()
    timer = setTimeout(() => controller.abort(), patienceMs)
  }
  again()
  return { again, end }
}

function codeOf(error: unknown, controller: AbortController): number {
  if (controller.signal.aborted) return fetchCodes.noProgress
  // What sumchecker throws; it exports no classes.
  const isChecksum =
    error instanceof Error && /Checksum(Mismatch|Parse)Error|NoChecksumFoundError/.test(error.constructor.name)
  return isChecksum ? fetchCodes.wrongChecksum : fetchCodes.failed
}

/** Undici wraps what happened: *fetch failed* alone helps no one. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause =
    error.cause instanceof Error ? error.cause.message || String((error.cause as { code?: string }).code) : ''
  return cause === '' ? error.message : `${error.message}: ${cause}`
}

async function main(): Promise<number> {
  const controller = new AbortController()
  const patience = startPatience(controller)
  const show = progressLine(process.stdout)
  try {
    await downloadArtifact({
      version: wantedVersion(folder),
      artifactName: 'electron',
      platform: process.platform,
      arch: isTranslated() ? 'arm64' : process.arch,
      checksums: JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8')) as Record<string, string>,
      ...(process.env['electron_config_cache'] ? { cacheRoot: process.env['electron_config_cache'] } : {}),
      downloadOptions: {
        quiet: true,
        signal: controller.signal,
        getProgressCallback: async ({ transferred, total }: Progress) => {
          patience.again()
          show(transferred, total)
        },
      },
    })
    return fetchCodes.fetched
  } catch (error) {
    process.stderr.write(reasonOf(error))
    return codeOf(error, controller)
  } finally {
    patience.end()
  }
}

process.exitCode = await main()
