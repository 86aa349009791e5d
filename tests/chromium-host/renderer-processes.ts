import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'

/** So long the process of the page before this one may still be there. */
const leavingMs = 3_000
const lookAgainMs = 10

const rendererIds = async (session: CDPSession): Promise<number[]> => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** The process of a page that has just been loaded; 0 when it has gone again. The browser keeps no other (browser.ts). */
export async function pageProcessId(page: Page): Promise<number> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the browser has gone')
  const session = await browser.newBrowserCDPSession()
  try {
    for (let waited = 0; waited < leavingMs; waited += lookAgainMs) {
      const ids = await rendererIds(session)
      if (ids.length <= 1) return ids[0] ?? 0
      await wait(lookAgainMs)
    }
    throw new Error('the stand-in cannot tell which of several renderers is the page')
  } finally {
    await session.detach()
  }
}
