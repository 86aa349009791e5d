import type * as Electron from 'electron'
import { _electron, type ElectronApplication } from 'playwright-core'
import { rootSwitches } from '#scripts/electron-binary.ts'
import type { BlockedRequest } from '../chromium-host/page-requests.ts'
import { surviveCrashes } from '../chromium-host/survive-crashes.ts'
import type { LaunchOptions, Runtime } from './launch-app.ts'

const isOutside = (url: string): boolean => /^(https?|wss?|ftp):/.test(url)

function start(executablePath: string, options: LaunchOptions & { appFolder: string }): Promise<ElectronApplication> {
  const { userData, locale = 'en-GB', colorScheme = 'light', timezoneId } = options
  return _electron.launch({
    executablePath,
    args: [
      ...rootSwitches(),
      options.appFolder,
      `--user-data-dir=${userData}`,
      `--lang=${locale}`,
      ...(options.args ?? []),
    ],
    env: {
      ...(process.env as Record<string, string>),
      ...(timezoneId && { TZ: timezoneId }),
      ...options.env,
    },
    locale,
    colorScheme,
    ...(timezoneId && { timezoneId }),
  })
}

function collectOutput(app: ElectronApplication): string[] {
  const log: string[] = []
  const { stdout, stderr } = app.process()
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', (text: string) => log.push(text))
  app.context().on('console', (message) => log.push(`[console.${message.type()}] ${message.text()}\n`))
  return log
}

function collectBlocked(app: ElectronApplication): BlockedRequest[] {
  const blocked: BlockedRequest[] = []
  app.context().on('requestfailed', (request) => {
    const isByApp = request.failure()?.errorText.includes('ERR_BLOCKED_BY_CLIENT') ?? false
    if (isOutside(request.url())) blocked.push({ url: request.url(), blockedBy: isByApp ? 'app' : 'stand-in' })
  })
  return blocked
}

/** Starts the built app in real Electron. `executablePath` must be given: without it a download would start. */
export async function launchElectron(
  executablePath: string,
  options: LaunchOptions & { appFolder: string },
): Promise<Runtime> {
  const app = await start(executablePath, options)
  const electron = app.process()
  const log = collectOutput(app)
  const blocked = collectBlocked(app)
  app.on('window', surviveCrashes)
  const page = await app.firstWindow()
  surviveCrashes(page)
  const evaluate: Runtime['evaluate'] = (run, argument) =>
    app.evaluate<never, unknown>(run as (electron: typeof Electron, argument: unknown) => never, argument)
  return {
    kind: 'electron',
    page,
    log,
    evaluate,
    blockedRequests: () => blocked,
    async kill() {
      if (electron.exitCode !== null || electron.signalCode !== null) return
      const gone = new Promise((resolve) => electron.once('exit', resolve))
      electron.kill('SIGKILL')
      await gone
    },
    close: () => app.close(),
  }
}
