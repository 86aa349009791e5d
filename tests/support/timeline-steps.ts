import type { Locator, Page } from '@playwright/test'
import { openPerson, openTab } from './person-steps.ts'

/** The drawing of the growth timeline, which takes the keys. */
export const drawing = (page: Page): Locator => page.getByRole('application')

/** Opens a person's timeline and waits until its marks have names. */
export async function openTimeline(page: Page, person: string): Promise<void> {
  await openPerson(page, person)
  await openTab(page, 'Timeline')
  await drawing(page).getByRole('button').first().waitFor({ state: 'attached' })
}

/** The name of the mark that the keys stand on. */
export const currentMark = async (page: Page): Promise<string | null> => {
  const id = await drawing(page).getAttribute('aria-activedescendant')
  return id && page.locator(`[id="${id}"]`).getAttribute('aria-label')
}

/** How many entries are drawn, those inside of groups counted. */
export async function marksShown(page: Page): Promise<number> {
  const names = await drawing(page)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  return names.reduce((sum, name) => sum + Number(/^(\d+) entries/.exec(name)?.[1] ?? 1), 0)
}

interface Pinch {
  readonly x: number
  readonly y: number
  /** How far the fingers are from each other, before and after. */
  readonly from: number
  readonly to: number
}

/** Two fingers on the glass, drawn apart or together around a place, as the system would report them. */
export async function pinch(page: Page, { x, y, from, to }: Pinch): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const fingers = (apart: number) => [
    { x: x - apart / 2, y, id: 1 },
    { x: x + apart / 2, y, id: 2 },
  ]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) })
  for (let step = 1; step <= 8; step += 1) {
    const touchPoints = fingers(from + ((to - from) * step) / 8)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

/** The days that the address says are shown, once the view rests. */
export const daysShown = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [from = '', to = ''] = (decodeURIComponent(window.location.hash).split('/').at(-1) ?? '').split('..')
    return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  })
