import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { samplePassphrase } from '#shared/journal/sample-passphrase.ts'
import { expect, testInSample as test } from '../support/app-test.ts'
import { openSampleJournal, unlock } from '../support/door-steps.ts'
import { openPerson, openTab } from '../support/person-steps.ts'

// These change what the main process does, so each has a window of its own.
test.use({ window: 'own' })

test.beforeEach(({ page }) => openSampleJournal(page))

const plain = (labels: readonly string[]): string[] => labels.map((label) => label.replace('&', ''))

test('a text field has a menu that edits it, chosen words one that copies, and other places none', async ({
  app,
  page,
}) => {
  await openPerson(page, 'Zanele Mokoena')
  const field = page.getByRole('textbox', { name: 'Add to the agenda' })
  await field.fill('twice')
  await field.selectText()
  const labels = await app.contextMenu(() => field.click({ button: 'right' }))
  expect(plain(labels)).toEqual(['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all'])
  await app.pressContextMenu('Cu&t')
  await expect(field).toHaveValue('')
  await app.contextMenu(() => field.click({ button: 'right' }))
  await app.pressContextMenu('&Paste')
  await expect(field).toHaveValue('twice')
  await app.contextMenu(() => field.click({ button: 'right' }))
  await app.pressContextMenu('&Undo')
  await expect(field).toHaveValue('')

  const heading = page.getByRole('heading', { level: 1 })
  await heading.selectText()
  expect(plain(await app.contextMenu(() => heading.click({ button: 'right' })))).toEqual(['Copy', 'Select all'])
})

test('the side buttons of a mouse go back and forth through the pages', async ({ page }) => {
  const cdp = await page.context().newCDPSession(page)
  const click = async (button: 'back' | 'forward'): Promise<void> => {
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await cdp.send('Input.dispatchMouseEvent', { type, x: 500, y: 300, button, clickCount: 1 })
  }
  await openPerson(page, 'Zanele Mokoena')
  await openTab(page, 'Goals')
  await openTab(page, 'Freedom')
  const isAt = (tab: string) =>
    expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current', 'page')
  await isAt('Freedom')
  await click('back')
  await isAt('Goals')
  await click('back')
  await isAt('Prep')
  await click('forward')
  await isAt('Goals')
})

test('Ctrl with N, J, F, K and P writes down, finds and prints what is shown', async ({ app, page, userData }) => {
  for (const [key, name] of [
    ['n', 'Write something down'],
    ['j', 'Write something down'],
    ['f', 'Find anything'],
    ['k', 'Find anything'],
  ] as const) {
    await page.keyboard.press(`ControlOrMeta+${key}`)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.keyboard.press('ControlOrMeta+p')
  await expect(page.getByText(/^Nothing to print here/)).toBeVisible()

  const filePath = join(userData, 'brief.pdf')
  await app.setDialog('showSaveDialog', { canceled: false, filePath })
  await openPerson(page, 'Zanele Mokoena')
  await expect(page.getByRole('heading', { name: 'Write down' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+p')
  await expect.poll(() => existsSync(filePath)).toBe(true)
  await openTab(page, 'Timeline')
  await expect(page.getByRole('button', { name: 'Save view' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+p')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a dialog of the system that is answered after a lock writes nothing', async ({ app, page, userData }) => {
  const filePath = join(userData, 'late.pdf')
  await app.evaluate(({ dialog }, path) => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    Reflect.set(dialog, 'showSaveDialog', () => promise)
    Reflect.set(globalThis, 'answerLate', () => resolve({ canceled: false, filePath: path }))
  }, filePath)
  await openPerson(page, 'Zanele Mokoena')
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await page.keyboard.press('ControlOrMeta+l')
  await expect(page.getByRole('heading', { name: 'Sample journal' })).toBeVisible()
  await app.evaluate(() => Reflect.get(globalThis, 'answerLate')(), null)
  await unlock(page, samplePassphrase)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await app.setDialog('showSaveDialog', { canceled: false, filePath: join(userData, 'later.pdf') })
  await openPerson(page, 'Zanele Mokoena')
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.poll(() => existsSync(join(userData, 'later.pdf'))).toBe(true)
  expect(existsSync(filePath)).toBe(false)
})

test.describe('on a Mac', () => {
  test.use({ appOptions: { platform: 'darwin' } })

  test('there is a Window menu, and chosen words can be looked up', async ({ app, page }) => {
    const roles = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ role }) => role), null)
    expect(roles).toContain('windowmenu')
    const heading = page.getByRole('heading', { level: 1 })
    await heading.selectText()
    expect(plain(await app.contextMenu(() => heading.click({ button: 'right' })))).toEqual([
      'Look up in macOS',
      'Copy',
      'Select all',
    ])
    await app.pressContextMenu('Look up in macOS')
  })
})
