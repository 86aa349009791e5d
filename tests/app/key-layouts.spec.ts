import type { CDPSession, Page } from '@playwright/test'
import { expect, testInSample as test } from '../support/app-test.ts'
import { openPerson } from '../support/person-steps.ts'

const answer = (page: Page) => page.getByRole('main').getByRole('textbox').first()
const question = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const alt = 1
const control = 2
const meta = 4

interface Key {
  readonly key: string
  readonly code: string
  readonly modifiers?: number
  readonly isText?: boolean
}

/** A key as a keyboard of another layout sends it, which Playwright's own keys are not. */
async function press(cdp: CDPSession, { key, code, modifiers = 0, isText = key.length === 1 }: Key): Promise<void> {
  const event = { key, code, modifiers }
  await cdp.send('Input.dispatchKeyEvent', {
    type: isText ? 'keyDown' : 'rawKeyDown',
    ...event,
    ...(isText && { text: key }),
  })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
}

const keyboardOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)

async function startMeeting(page: Page): Promise<void> {
  await openPerson(page, 'Zanele Mokoena')
  await page.getByRole('button', { name: 'Start one-on-one' }).first().click()
  await expect(answer(page)).toBeFocused()
}

test.describe('on a Mac', () => {
  test.use({ appOptions: { platform: 'darwin' } })

  test('Option writes letters and moves by word, ⌃ ⌘ walks, and the list of shortcuts says so', async ({ page }) => {
    const cdp = await keyboardOf(page)
    await startMeeting(page)
    const asked = await question(page).textContent()
    for (const [key, code] of [
      ['ś', 'KeyS'],
      ['ń', 'KeyN'],
      ['ß', 'KeyS'],
      ['¡', 'Digit1'],
    ] as const) {
      await press(cdp, { key, code, modifiers: alt })
    }
    await expect(answer(page)).toHaveValue('śńß¡')
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
      await press(cdp, { key, code: key, modifiers: alt })
    await press(cdp, { key: 'n', code: 'KeyN', modifiers: control, isText: false })
    await expect(question(page)).toHaveText(asked ?? '')
    await press(cdp, { key: 'ArrowRight', code: 'ArrowRight', modifiers: control | meta })
    await expect(question(page)).not.toHaveText(asked ?? '')
    await press(cdp, { key: 'ArrowLeft', code: 'ArrowLeft', modifiers: control | meta })
    await expect(question(page)).toHaveText(asked ?? '')
    await expect(page.getByRole('button', { name: /Skip/ })).toContainText('⌃⌘S')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('link', { name: 'Prep', exact: true })).toHaveAttribute('aria-current', 'page')
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(list.locator('div', { hasText: /^Next step/ }).first()).toContainText('⌃⌘→')
    await expect(list.locator('div', { hasText: /^Lock the journal/ }).first()).toContainText('⌘L')
  })

  test('⌘ does what Ctrl does elsewhere, and Ctrl stays the Mac’s own', async ({ page }) => {
    await openPerson(page, 'Zanele Mokoena')
    await page.keyboard.press('Control+n')
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('Meta+n')
    await expect(page.getByRole('dialog', { name: 'Write something down' })).toBeVisible()
  })
})

test('on a keyboard of another alphabet the place of a key counts', async ({ page }) => {
  const cdp = await keyboardOf(page)
  await openPerson(page, 'Zanele Mokoena')
  const tab = (name: string) => page.getByRole('link', { name, exact: true })
  for (const [name, ...keys] of [
    ['Timeline', ['е', 'KeyT']],
    ['Meetings', ['ь', 'KeyM']],
    ['About', ['ш', 'KeyA']],
    ['Prep', ['ח', 'KeyP']],
    ['Goals', ['ο', 'KeyO']],
    ['Freedom', ['ب', 'KeyF']],
  ] as const) {
    for (const [key, code] of keys as readonly (readonly [string, string])[]) await press(cdp, { key, code })
    await expect(tab(name)).toHaveAttribute('aria-current', 'page')
  }
  await press(cdp, { key: 'п', code: 'KeyG' })
  await press(cdp, { key: 'е', code: 'KeyT' })
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await press(cdp, { key: 'т', code: 'KeyN', modifiers: control, isText: false })
  await expect(page.getByRole('dialog', { name: 'Write something down' })).toBeVisible()
})

test('on AZERTY and Dvorak the sign counts, and neither a dead key nor AltGr is a shortcut', async ({ page }) => {
  const cdp = await keyboardOf(page)
  await openPerson(page, 'Zanele Mokoena')
  const tab = (name: string) => page.getByRole('link', { name, exact: true })
  await press(cdp, { key: 'a', code: 'KeyQ' })
  await expect(tab('About')).toHaveAttribute('aria-current', 'page')
  await press(cdp, { key: 'm', code: 'Semicolon' })
  await expect(tab('Meetings')).toHaveAttribute('aria-current', 'page')
  await press(cdp, { key: 't', code: 'KeyK' })
  await expect(tab('Timeline')).toHaveAttribute('aria-current', 'page')
  await press(cdp, { key: 'Dead', code: 'KeyP', isText: false })
  await press(cdp, { key: 'p', code: 'KeyP', modifiers: control | alt, isText: false })
  await page.evaluate(() => {
    const held = { key: 'p', code: 'KeyP', bubbles: true, cancelable: true, modifierAltGraph: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', held))
  })
  await press(cdp, { key: '&', code: 'Digit1', modifiers: alt, isText: false })
  await expect(page.getByRole('heading', { level: 1, name: 'Jakub Śliwiński' })).toBeVisible()
})

/** Begins a conversion in the field that has the focus, and takes it back as macOS does: Escape comes to the page too. */
async function composeAndEscape(cdp: CDPSession): Promise<void> {
  await cdp.send('Input.imeSetComposition', { text: 'にほんご', selectionStart: 4, selectionEnd: 4 })
  for (const [key, code] of [
    ['Escape', 'Escape'],
    ['Enter', 'Enter'],
    ['ArrowDown', 'ArrowDown'],
  ] as const) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, windowsVirtualKeyCode: 229 })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
  }
}

test('Escape while a conversion is under way ends nothing but the conversion', async ({ page }) => {
  const cdp = await keyboardOf(page)
  const holds = async (name: string, field = page.locator('input:focus, textarea:focus')): Promise<void> => {
    await expect(field, name).toBeFocused()
    const address = page.url()
    await composeAndEscape(cdp)
    await expect(field, name).toBeFocused()
    expect(page.url()).toBe(address)
    await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  }
  await openPerson(page, 'Zanele Mokoena')

  await page.getByRole('textbox', { name: 'Add to the agenda' }).fill('Reword me')
  await page.keyboard.press('Enter')
  const item = page.getByRole('listitem').filter({ hasText: 'Reword me' })
  await item
    .getByRole('button', { name: /Reword|Edit|Change/ })
    .first()
    .click()
  await page.keyboard.type(' well')
  await holds(
    'an item of the agenda',
    page.getByRole('textbox', { name: 'The words of this item' }).or(page.locator('input:focus')).first(),
  )
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await holds('a form')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+n')
  await holds('quick capture')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await holds('the palette')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await startMeeting(page)
  await holds('a one-on-one')
})
