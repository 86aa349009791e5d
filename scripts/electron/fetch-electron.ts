import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fetchCodes } from './fetch-codes.ts'
import { electronFolder, programIn, runtimeState, wantedVersion } from './runtime.ts'

const root = join(import.meta.dirname, '../..')
const patienceMs = 60_000

export type Fetched =
  | { readonly kind: 'ready'; readonly program: string }
  /** Nothing of Electron was started, and another host may be taken. The reason is one sentence. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** Something else came in Electron's place: nothing may be started as if that were an ordinary failure. */
  | { readonly kind: 'wrong-checksum'; readonly reason: string }

interface Fetching {
  /** The package electron; tests bring their own. */
  readonly folder?: string
  /** Milliseconds without a single byte; a slow download that goes on is never stopped. */
  readonly patienceMs?: number
  readonly env?: NodeJS.ProcessEnv
  readonly say?: (line: string) => void
  /** Where the progress is shown: here, or nowhere. */
  readonly progress?: 'inherit' | 'ignore'
}

interface Ended {
  readonly code: number | null
  readonly reason: string
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv, stdout: 'inherit' | 'ignore'): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', stdout, 'pipe'] })
  const code = new Promise<number | null>((settle) => child.once('close', settle))
  const reason = await text(child.stderr)
  return { code: await code, reason: reason.trim() }
}

/** Node's fetch looks at no proxy by itself; npm hands its own settings on under names of its own. */
export function withProxy(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const https = env['HTTPS_PROXY'] ?? env['https_proxy'] ?? env['npm_config_https_proxy'] ?? env['npm_config_proxy']
  const http = env['HTTP_PROXY'] ?? env['http_proxy'] ?? env['npm_config_proxy']
  const none = env['NO_PROXY'] ?? env['no_proxy'] ?? env['npm_config_noproxy']
  if (!https && !http) return env
  return {
    ...env,
    ELECTRON_GET_USE_PROXY: '1',
    ...(https ? { HTTPS_PROXY: https } : {}),
    ...(http ? { HTTP_PROXY: http } : {}),
    ...(none ? { NO_PROXY: none } : {}),
  }
}

/**
 * Electron's program: the one that lies there, or fetched (about 110 MB) from its release server or the mirror that
 * ELECTRON_MIRROR names, checked against the checksums that came with the package, and unpacked. What was broken off or is of
 * another version is removed first. Not fetched when APP_HOST=chromium or APP_NO_DOWNLOAD=1 is set.
 */
export async function fetchElectron(fetching: Fetching = {}): Promise<Fetched> {
  const { folder = electronFolder(), env = process.env, say = console.log } = fetching
  const unavailable = (reason: string): Fetched => ({ kind: 'unavailable', reason })
  if (env['APP_HOST'] === 'chromium') return unavailable('APP_HOST=chromium asks for the browser.')
  const state = runtimeState(folder)
  if (state === 'whole') return { kind: 'ready', program: programIn(folder) }
  if (env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined)
    return unavailable(`There is no Electron in ${env['ELECTRON_OVERRIDE_DIST_PATH']} (ELECTRON_OVERRIDE_DIST_PATH).`)
  if (env['APP_NO_DOWNLOAD'] === '1')
    return unavailable(`Electron is ${state === 'partial' ? 'not whole' : 'not here'}, and APP_NO_DOWNLOAD=1 is set.`)
  const what = `Electron ${wantedVersion(folder)}`
  if (state === 'partial') say('What lies here of Electron is not whole or of another version; it is fetched again.')
  say(`Fetching ${what} once (APP_NO_DOWNLOAD=1 prevents this) …`)
  return await downloadAndUnpack(folder, { ...fetching, env: withProxy(env) }, what)
}

async function downloadAndUnpack(folder: string, fetching: Fetching, what: string): Promise<Fetched> {
  const env = fetching.env ?? process.env
  const patience = fetching.patienceMs ?? patienceMs
  const script = join(root, 'scripts/download-electron.ts')
  const { code, reason } = await run(
    [script, `--folder=${folder}`, `--patience=${patience}`],
    env,
    fetching.progress ?? 'inherit',
  )
  if (code === fetchCodes.wrongChecksum) return { kind: 'wrong-checksum', reason }
  if (code === fetchCodes.noProgress)
    return { kind: 'unavailable', reason: `${what}: nothing came for ${patience / 1000} seconds.` }
  if (code !== fetchCodes.fetched)
    return { kind: 'unavailable', reason: `${what} could not be fetched: ${firstLine(reason)}.` }
  // path.txt is written last, so without it whatever is broken off from here on is noticed.
  rmSync(join(folder, 'path.txt'), { force: true })
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  const unpacked = await run([join(folder, 'install.js')], env, 'ignore')
  if (runtimeState(folder) === 'whole') return { kind: 'ready', program: programIn(folder) }
  return { kind: 'unavailable', reason: `${what} could not be unpacked: ${firstLine(unpacked.reason)}.` }
}

const firstLine = (reason: string): string => (reason.split('\n')[0] || 'no reason was given').replace(/\.$/, '')
