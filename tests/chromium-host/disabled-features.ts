import { chromium } from 'playwright-core'

const SWITCH = '--disable-features='

/** Of Playwright's inside, which runs in this process, as much as tells what it starts Chromium with. */
interface PlaywrightInside {
  _connection: { toImpl(type: unknown): { _innerDefaultArgs(options: object): string[] } }
}

/** The argument that switches features off besides those that Playwright does: Chromium heeds only the last such argument. */
export function disabledFeatures(names: readonly string[]): string {
  const { _connection } = chromium as unknown as PlaywrightInside
  const playwrights = _connection.toImpl(chromium)._innerDefaultArgs({ args: [] })
  const theirs = playwrights.find((argument) => argument.startsWith(SWITCH))
  if (!theirs) throw new Error('a new Playwright has another inside: it switches no features off')
  return [theirs, ...names].join(',')
}
