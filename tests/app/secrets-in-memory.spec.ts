import type { Page } from 'playwright-core'
import { expect, test } from '../support/app-test.ts'
import { createJournal, passphrase, unlock } from '../support/door-steps.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { copiesInMemory } from '../support/process-memory.ts'

test.beforeEach(({ app }) => {
  test.skip(app.kind === 'electron' || process.platform !== 'linux', 'reads the memory of a process of the stand-in')
})

const mainPid = (app: RunningApp): Promise<number> => app.evaluate(() => process.pid, null)

/** The end too: the system's allocator writes over the beginning of what is given back. */
const lastHalf = (word: string): string => word.slice(word.length / 2)

const copiesIn = (pid: number, word: string): number => copiesInMemory(pid, lastHalf(word))

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
}

test('after a lock main holds no copy of the passphrase and none of the recovery key, however they came', async ({
  app,
  page,
}, { annotations }) => {
  test.setTimeout(120_000)
  const pid = await mainPid(app)
  const recoveryKey = await createJournal(page)
  const look = async (when: string): Promise<void> => {
    for (const [what, word] of [
      ['passphrase', passphrase],
      ['recovery key', recoveryKey],
    ] as const) {
      annotations.push({ type: `${what}, ${when}`, description: String(copiesIn(pid, word)) })
      await expect.poll(() => copiesIn(pid, word), { message: `${what}, ${when}` }).toBe(0)
    }
  }

  // The controls: what has passed through is found while the journal is open, and what main holds after a lock too.
  expect(copiesIn(pid, recoveryKey)).toBeGreaterThan(0)
  const held = 'gravel umbrella trumpet marble'
  await app.evaluate((_, word) => void Reflect.set(globalThis, 'held', Buffer.from(word)), held)

  await lock(page)
  await look('after the journal was made')
  expect(copiesIn(pid, held)).toBeGreaterThan(0)

  await unlock(page, `${passphrase}, mistyped`)
  await expect(page.getByText('This passphrase does not open the journal.')).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await lock(page)
  await look('after it was opened')

  await page.getByRole('button', { name: 'Use the recovery key instead' }).click()
  await page.getByLabel('Recovery key').fill(recoveryKey)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a new passphrase' })).toBeVisible()
  await lock(page)
  await look('after the recovery key opened it')
})
