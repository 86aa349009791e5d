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
