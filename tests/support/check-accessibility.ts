import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * Runs axe over the page as it stands, WCAG 2.2 AA and best practices, and expects nothing to be wrong. The script goes
 * in through the debugging protocol: the page's own policy lets no script in. Left out is react-aria's live region, where
 * for seven seconds stand words about a button that may be gone already.
 */
export async function checkAccessibility(page: Page, screen: string): Promise<void> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const inPage = Reflect.get(globalThis, 'axe') as {
      run(context: object, options: object): Promise<{ violations: Violation[] }>
    }
    const { violations } = await inPage.run({ exclude: ['[data-live-announcer]'] }, { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary = '' }) => `${html.slice(0, 200)}\n${failureSummary}`),
    }))
  })
  expect(found, `axe on ${screen}`).toEqual([])
}
