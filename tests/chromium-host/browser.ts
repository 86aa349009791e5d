import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { disabledFeatures } from './disabled-features.ts'

export interface BrowserOptions {
  executablePath: string
  headless: boolean
  colorScheme: 'dark' | 'light'
  locale: string
  timezoneId?: string | undefined
}

/** What one app has of a browser. */
export interface OpenBrowser {
  context: BrowserContext
  /** Removes all that the app left in it; ends Chromium too, unless it is kept for the next app. */
  close(): Promise<void>
}

const PREFERENCES = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
}

const OFFLINE = [
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

/** Chromium then keeps none in reserve: the only renderer is that of the page (renderer-processes.ts). */
const ONE_RENDERER = '--renderer-process-limit=1'

/**
 * A window without tabs and address bar. Without a display too: there a third of all the work of a start went into the
 * page behind the address bar. Playwright's own about:blank argument would bring the tabs back.
 */
const APP_WINDOW = { args: ['--app=data:text/html,', '--test-type'], ignoreDefaultArgs: ['about:blank'] }

/** The pages behind the address bar, in a window that is not of --app; each would have a process of its own. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup', 'AiModeOmniboxEntryPoint']

/**
 * Debugging asks for many stacks while a page starts, and for the first of each function V8 reads its source a second time,
 * unless it notes the positions at the first: a seventh of the work of a page.
 */
const NOTE_POSITIONS = '--js-flags=--no-enable-lazy-source-positions'

/** In a terminal Ctrl+C asks the app to quit (open.ts); Playwright would end Chromium under it. */
const LEAVE_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

/** Chromium refuses its sandbox to root. */
const isRoot = process.getuid?.() === 0

const programOf = ({ executablePath, headless }: BrowserOptions) => ({
  executablePath,
  headless,
  chromiumSandbox: !isRoot,
  ...(!headless && LEAVE_SIGNALS),
})

const contextOf = ({ colorScheme, locale, timezoneId }: BrowserOptions) => ({
  colorScheme,
  locale,
  ...(timezoneId && { timezoneId }),
  viewport: null,
  reducedMotion: null,
  forcedColors: null,
  contrast: null,
  serviceWorkers: 'block' as const,
  permissions: [],
})

function createProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-stand-in-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES))
  return profile
}

/** Chromium with an empty profile in a window of its own, which goes with the app. */
async function openOwn(options: BrowserOptions): Promise<OpenBrowser> {
  const profile = createProfile()
  const removeProfile = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  try {
    const context = await chromium.launchPersistentContext(profile, {
      ...programOf(options),
      ...contextOf(options),
      ignoreDefaultArgs: APP_WINDOW.ignoreDefaultArgs,
      args: [...APP_WINDOW.args, ...OFFLINE, ONE_RENDERER],
    })
    const close = async (): Promise<void> => {
      await context.close().catch(() => undefined)
      removeProfile()
    }
    return { context, close }
  } catch (error) {
    removeProfile()
    throw error
  }
}

/** Those that run without an app; null while none is kept. */
let idle: Browser[] | null = null

/**
 * From now on a browser without a window serves one app after the other: what an app keeps in it (storage, cookies, caches,
 * permissions, pages and their process) goes with the app. The first start of a Chromium costs as much as all the rest of
 * the start of an app. Answers what ends them.
 */
export function keepBrowsers(): () => Promise<void> {
  idle = []
  return async () => {
    const browsers = idle ?? []
    idle = null
    await Promise.all(browsers.map((browser) => browser.close()))
  }
}

const startKept = (options: BrowserOptions): Promise<Browser> =>
  chromium.launch({
    ...programOf(options),
    args: ['--test-type', disabledFeatures(ADDRESS_BAR), NOTE_POSITIONS, ...OFFLINE, ONE_RENDERER],
  })

/** All that a Chromium without a display has in common between its profiles. */
async function emptyClipboard(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.evaluate(() => {
    const copyNothing = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', '')
      event.preventDefault()
    }
    document.addEventListener('copy', copyNothing, { once: true })
    document.execCommand('copy')
  })
}

async function openKept(options: BrowserOptions): Promise<OpenBrowser> {
  const free = idle?.pop()
  const browser = free?.isConnected() ? free : await startKept(options)
  try {
    const context = await browser.newContext(contextOf(options))
    await emptyClipboard(context)
    const close = async (): Promise<void> => {
      await context.close().catch(() => undefined)
      if (idle && browser.isConnected()) idle.push(browser)
      else await browser.close()
    }
    return { context, close }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** Chromium without anything of an earlier app, network or permissions; Playwright drives it over a pipe, not a port. */
export const openBrowser = (options: BrowserOptions): Promise<OpenBrowser> =>
  options.headless && idle ? openKept(options) : openOwn(options)
