import { expect } from '@playwright/test'
import { test } from './stand-in-test.ts'

test('an accelerator in the page triggers the menu item', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+L')
  await expect(page.getByRole('status')).toHaveText('locked 1')
  await page.keyboard.press('l')
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await page.keyboard.press('ControlOrMeta+L')
  await expect(page.getByRole('status')).toHaveText('locked 2')
})

test('a key that the page takes triggers no menu item, not even when it stops the key on its way', async ({ page }) => {
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) => {
      if (event.shiftKey) return
      event.stopPropagation()
      if (document.title === 'takes') event.preventDefault()
    })
  })
  await page.keyboard.press('ControlOrMeta+L')
  await expect(page.getByRole('status')).toHaveText('locked 1')
  await page.evaluate(() => {
    document.title = 'takes'
  })
  await page.keyboard.press('ControlOrMeta+L')
  await page.evaluate(() => {
    document.title = 'leaves'
  })
  await page.keyboard.press('ControlOrMeta+L')
  await expect(page.getByRole('status')).toHaveText('locked 2')
})

test('Alt alone gives the keyboard to the menu bar, unless the page prevents it: there an arrow opens, and L locks', async ({
  page,
}) => {
  const keys = () => page.evaluate(() => document.body.dataset['keys'] ?? '')
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => {
      document.body.dataset['keys'] = `${document.body.dataset['keys'] ?? ''} ${key}`
    })
    document.addEventListener('keyup', (event) => document.title === 'prevents' && event.preventDefault())
  })
  await page.keyboard.press('Alt')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('l')
  await expect(page.getByRole('status')).toHaveText('locked 1')
  expect(await keys()).toBe(' Alt')
  await page.keyboard.press('Alt')
  // Letters choose in a menu that is open, not in the bar.
  await page.keyboard.type('fl')
  await page.keyboard.press('Escape')
  // The page has the keyboard again when main has said so; until then keys are the bar's, where a letter does nothing.
  await expect(async () => {
    await page.keyboard.press('x')
    expect(await keys()).toMatch(/^ Alt Alt( x)+$/)
  }).toPass()
  await page.evaluate(() => {
    document.title = 'prevents'
  })
  await page.keyboard.press('Alt')
  await page.keyboard.type('fl')
  expect(await keys()).toMatch(/^ Alt Alt( x)+ Alt f l$/)
  await expect(page.getByRole('status')).toHaveText('locked 1')
})

test('an accelerator or a role of the menu that the stand-in does not know is refused', async ({ standIn, page }) => {
  await expect(page).toHaveTitle('Fixture')
  const build = (item: object): Promise<string> =>
    standIn.evaluate(({ Menu }, given) => {
      try {
        Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [given] }]))
        return 'built'
      } catch (error) {
        return String(error)
      }
    }, item)
  expect(await build({ label: 'Known', accelerator: 'CmdOrCtrl+numadd' })).toBe('built')
  expect(await build({ label: 'Odd', accelerator: 'CmdOrCtrl+MediaStop' })).toContain('not supported')
  expect(await build({ role: 'toggleDevTools' })).toContain('not supported')
})
