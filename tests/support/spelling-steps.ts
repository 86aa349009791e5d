import type { Locator, Page } from '@playwright/test'
import { expect } from './patient-expect.ts'

/** The words that are marked in the window, as they are drawn, by the alphabet. */
export const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('misspelled') ?? [])].map((range) => range.toString()).toSorted())

export const expectMarked = (page: Page, words: readonly string[]): Promise<void> =>
  expect.poll(() => markedWords(page)).toEqual(words.toSorted())

/** Presses the right mouse button in the middle of a marked word. */
export async function askAbout(page: Page, word: string): Promise<void> {
  const middle = await page.evaluate((wanted) => {
    const range = [...(CSS.highlights.get('misspelled') ?? [])].find((one) => one.toString() === wanted) as Range
    const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect()
    return { x: left + width / 2, y: top + height / 2 }
  }, word)
  await page.mouse.click(middle.x, middle.y, { button: 'right' })
}

export const suggestions = (page: Page): Locator => page.getByRole('menu', { name: /^What may be meant/ })

/** Opens the dialog in which something is written down; answers its text area. */
export async function openCapture(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+j')
  const field = page.getByRole('dialog', { name: 'Write something down' }).getByRole('textbox').first()
  await expect(field).toBeFocused()
  return field
}
