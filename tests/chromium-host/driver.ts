import type { ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import { findBrowser } from '#scripts/find-browser.ts'
import { createAddressMap } from './address-map.ts'
import { type OpenBrowser, openBrowser } from './browser.ts'
import type { MainCalls } from './calls.ts'
import { createDriverCalls, type DriverState } from './driver-calls.ts'
import { releaseLock } from './electron/single-instance-lock.ts'
import { forkMainProcess, type MainProcessOptions } from './fork-main.ts'
import { answerPageRequest, type BlockedRequest } from './page-requests.ts'
import { connectRpc, type Rpc } from './rpc.ts'

export interface StandInOptions extends Omit<MainProcessOptions, 'colorScheme' | 'locale'> {
  headless?: boolean | undefined
  colorScheme?: 'dark' | 'light' | undefined
  locale?: string | undefined
  /** Size of the page, whatever size the app gives its windows. */
  viewport?: { width: number; height: number } | undefined
  /** Shows the app's output as it comes, besides collecting it in `log`. */
  onOutput?: ((text: string) => void) | undefined
  /** Answers a dialog in place of the person; undefined lets it be cancelled. */
  answerDialog?: ((name: string, options: unknown) => Promise<unknown>) | undefined
}

interface Ending {
  code: number | null
  signal: string | null
}

export interface StandIn {
  log: string[]
  blockedRequests: readonly BlockedRequest[]
  /** Settles when the main process and Chromium have ended and the browser's profile is removed. */
  exited: Promise<Ending>
  firstPage(): Promise<Page>
  pages(): Page[]
  /** Runs a function in the main process; it is sent as source text, so it sees nothing but its two arguments. */
  evaluate<Result, Argument>(
    run: (electron: typeof Electron, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>
  /** Asks the app to quit, as the person would. */
  quit(): void
  /** Ends the main process at once; its utility processes and Chromium follow. */
  kill(): void
}

const ignore = (): void => undefined

interface Launch {
  child: ChildProcess
  main: Rpc<MainCalls>
  state: DriverState
  blocked: BlockedRequest[]
}

function start(options: StandInOptions): Launch {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium-family browser found: run scripts/ensure-browser.ts')
  const { headless = true, colorScheme = 'light', locale = 'en-GB' } = options
  const local = {}
  const child = forkMainProcess({ ...options, colorScheme, locale })
  const main = connectRpc<MainCalls>(child, local)
  const blocked: BlockedRequest[] = []
  const addresses = createAddressMap()
  const windows: DriverState['windows'] = new Map()
  const route = async (opened: OpenBrowser): Promise<OpenBrowser> => {
    await opened.context.route('**/*', (route) => answerPageRequest(route, { main, addresses, windows, blocked }))
    opened.context.on('close', () => void main.call('browserClosed').catch(ignore))
    return opened
  }
  const state: DriverState = {
    browser: openBrowser({ executablePath, headless, colorScheme, locale, timezoneId: options.timezoneId }).then(route),
    surroundings: {
      main,
      addresses,
      headless,
      log: [],
      menu: () => state.menu,
      platform: options.platform ?? process.platform,
    },
    windows,
    firstPage: Promise.withResolvers(),
    colorScheme,
    menu: { combinations: [], mnemonics: null },
    viewport: options.viewport,
    answerDialog: options.answerDialog,
  }
  Object.assign(local, createDriverCalls(state))
  return { child, main, state, blocked }
}

function collectOutput(child: ChildProcess, log: string[], onOutput: StandInOptions['onOutput']): void {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log.push(text)
      onOutput?.(text)
    })
  }
}

async function endOf(child: ChildProcess, state: DriverState): Promise<Ending> {
  const ending = await new Promise<Ending>((resolve) => child.on('close', (code, signal) => resolve({ code, signal })))
  const output = state.surroundings.log.join('')
  state.firstPage.reject(new Error(`the main process ended before it showed a window\n${output}`))
  const opened = await state.browser.catch(() => null)
  await opened?.close()
  return ending
}

/** Runs a built Electron app on Node and an installed Chromium. Throws when there is no browser. */
export function launchStandIn(options: StandInOptions): StandIn {
  const { child, main, state, blocked } = start(options)
  const { log } = state.surroundings
  collectOutput(child, log, options.onOutput)
  const killWithDriver = (): void => void child.kill('SIGKILL')
  process.once('exit', killWithDriver)
  state.firstPage.promise.catch(ignore)
  state.browser.catch((error) => {
    log.push(String(error))
    child.kill('SIGKILL')
  })
  return {
    log,
    blockedRequests: blocked,
    exited: endOf(child, state).finally(() => {
      process.off('exit', killWithDriver)
      if (options.userData) releaseLock(resolve(options.userData), child.pid)
    }),
    firstPage: () => state.firstPage.promise,
    pages: () => [...state.windows.values()].map((window) => window.page),
    evaluate: (run, argument) => main.call('evaluate', String(run), argument) as Promise<never>,
    quit: () => void main.call('quit').catch(ignore),
    kill: killWithDriver,
  }
}
