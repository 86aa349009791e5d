import type { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'

/** Of Playwright's inside, which runs in this process, as much as tells it that a page has crashed. */
interface PlaywrightInside {
  _connection: { toImpl(page: unknown): { delegate: { _mainFrameSession: { _client: EventEmitter } } } }
}

/**
 * Playwright gives a crashed page up for ever, although Chromium goes on with it, and with all that was set for it, in the
 * next process. So Playwright does not hear of the crash, and the page of a spec stays the same page through every lock.
 * Its protocol session hears of it as before. A spec of the stand-in fails when a new Playwright has another inside.
 */
export function surviveCrashes(page: Page): void {
  const { _connection } = page as unknown as PlaywrightInside
  _connection.toImpl(page).delegate._mainFrameSession._client.removeAllListeners('Inspector.targetCrashed')
}
