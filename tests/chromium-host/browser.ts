import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

export interface BrowserOptions {
  executablePath: string
  headless: boolean
  colorScheme: 'dark' | 'light'
  locale: string
  timezoneId?: string | undefined
}

export interface OpenBrowser {
  context: BrowserContext
  /** Ends Chromium if it still runs, and removes its temporary profile. */
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

/** In a terminal Ctrl+C asks the app to quit (open.ts); Playwright would end Chromium under it. */
const LEAVE_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

/** Chromium refuses its sandbox to root. */
const isRoot = process.getuid?.() === 0

function createProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-stand-in-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES))
  return profile
}

/** Starts Chromium with an empty profile, no network and no permissions; Playwright drives it over a pipe, not a port. */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser> {
  const profile = createProfile()
  const removeProfile = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: options.executablePath,
      headless: options.headless,
      colorScheme: options.colorScheme,
      locale: options.locale,
      ...(options.timezoneId && { timezoneId: options.timezoneId }),
      viewport: null,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      chromiumSandbox: !isRoot,
      ...(!options.headless && LEAVE_SIGNALS),
      serviceWorkers: 'block',
      permissions: [],
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
