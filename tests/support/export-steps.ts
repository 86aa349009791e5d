import type { Page } from '@playwright/test'
import { expect } from './patient-expect.ts'

/** Opens the page on which everything leaves and comes in. */
export async function openTransfer(page: Page): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Export and import' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Export and import' })).toBeVisible()
}

/** Presses a button that saves what anybody can read, and says yes to the question. */
export async function saveReadable(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const question = page.getByRole('dialog', { name: 'This can be read by anyone' })
  await expect(question).toContainText('not encrypted')
  await question.getByRole('button', { name: 'Choose where to save' }).click()
}

interface WrittenEntry {
  readonly personId: string
  readonly text: string
  readonly layer?: 'shareable' | 'private'
}

/** Records a note as the page itself would; answers its id. */
export const writeNote = (page: Page, { personId, text, layer = 'private' }: WrittenEntry): Promise<string> =>
  page.evaluate(
    async (draft) => {
      const bridge = Reflect.get(globalThis, 'alongside') as {
        recordEntry(draft: object): Promise<{ ok: true; value: { id: string } }>
      }
      return (await bridge.recordEntry(draft)).value.id
    },
    {
      personId,
      place: { meetingId: null, stepId: null, questionId: null },
      day: '2026-10-05',
      layer,
      content: { kind: 'note', text },
    },
  )

/** The id of the person whose page is open. */
export const personOnPage = (page: Page): Promise<string> =>
  page.evaluate(() => decodeURIComponent(location.hash.split('/')[2] ?? ''))
