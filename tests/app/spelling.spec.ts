import { wordsOnDisk } from '../demo/words-on-disk.ts'
import { expect, testInJournal as test } from '../support/app-test.ts'
import { checkAccessibility } from '../support/check-accessibility.ts'
import { decryptedJournal } from '../support/decrypted-journal.ts'
import { openJournal, passphrase } from '../support/door-steps.ts'
import { launchApp } from '../support/launch-app.ts'
import { createMirror } from '../support/mirror-steps.ts'
import { addPerson, openPerson } from '../support/person-steps.ts'
import { askAbout, expectMarked, markedWords, openCapture, suggestions } from '../support/spelling-steps.ts'

test('a word that is in no dictionary is marked when it is left, without a request, and names never are', async ({
  app,
  page,
}) => {
  await openJournal(page)
  await addPerson(page, 'Zanele Mokoena')
  await page.evaluate(() => {
    Reflect.set(globalThis, 'violations', [])
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (Reflect.get(globalThis, 'violations') as string[]).push(`${violatedDirective} ${blockedURI}`),
    )
  })
  await openCapture(page)
  await page.keyboard.type('Zanele will recieve')
  await page.waitForTimeout(700)
  expect(await markedWords(page)).toEqual([])
  await page.keyboard.type(' the organised programme, https://exampel.org/teh and `recieve`')
  await expectMarked(page, ['recieve'])
  // What is typed in the middle of a marked word takes the mark away until the word is left again.
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 16; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('x')
  await expectMarked(page, [])
  await page.keyboard.press('Home')
  await expectMarked(page, ['recixeve'])
  expect(app.blockedRequests()).toEqual([])
  expect(await page.evaluate(() => Reflect.get(globalThis, 'violations'))).toEqual([])
  // Neither checker of the browser draws besides.
  for (const field of await page.locator('textarea, input:not([type])').all())
    await expect(field).toHaveAttribute('spellcheck', 'false')
})

test('a suggestion is taken with the mouse or by keys, and undo takes it back', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Zanele Mokoena')
  const field = page.getByRole('textbox', { name: 'What drives them' })
  await field.focus()
  await page.keyboard.type('Thier managment’s plan, and a dialogg')
  await page.keyboard.press('Home')
  await expectMarked(page, ['Thier', 'managment’s', 'dialogg'])
  await askAbout(page, 'managment’s')
  await expect(suggestions(page)).toBeVisible()
  await checkAccessibility(page, 'suggestions')
  await page.getByRole('menuitem', { name: 'management’s' }).click()
  await expect(field).toHaveValue('Thier management’s plan, and a dialogg')
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('Thier managment’s plan, and a dialogg')
  await page.keyboard.press('Control+Shift+z')
  await expect(field).toHaveValue('Thier management’s plan, and a dialogg')

  // F7 goes to the next marked word and begins again at the end; Escape leaves everything as it is.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F7')
  await expect(suggestions(page)).toHaveAccessibleName('What may be meant by “Thier”')
  await page.keyboard.press('Escape')
  await expect(suggestions(page)).toBeHidden()
  await expect(field).toBeFocused()
  await page.keyboard.press('F7')
  await expect(suggestions(page)).toHaveAccessibleName('What may be meant by “dialogg”')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('Thier management’s plan, and a dialog')
  await page.keyboard.press('F7')
  await page.getByRole('menuitem', { name: 'Their', exact: true }).press('Enter')
  await expect(field).toHaveValue('Their management’s plan, and a dialog')
  await expectMarked(page, [])
  await page.keyboard.press('F7')
  await expect(page.getByText('No word is marked here.')).toBeVisible()
  // It was saved as any typing is.
  const saved = () =>
    page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'alongside') as {
        listPeople(input: object): Promise<{ value: { drives: string }[] }>
      }
      return (await bridge.listPeople({})).value[0]?.drives
    })
  await expect.poll(saved).toBe('Their management’s plan, and a dialog')
})

test('inside a dialog the menu leaves the dialog open, and the menu key asks about the word at the caret', async ({
  page,
}) => {
  await openJournal(page)
  await addPerson(page, 'Zanele Mokoena')
  const field = await openCapture(page)
  await page.keyboard.type('We acheive it ')
  await expectMarked(page, ['acheive'])
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+F10')
  await expect(suggestions(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeFocused()
  // At the lower edge of the window it opens upwards.
  await page.setViewportSize({ width: 960, height: 430 })
  await askAbout(page, 'acheive')
  await expect(page.getByRole('menuitem', { name: /my words/ })).toBeInViewport({ ratio: 1 })
  await page.getByRole('menuitem', { name: 'achieve', exact: true }).click()
  await expect(field).toHaveValue('We achieve it ')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('own words are in the encrypted journal alone, and are known again after a lock and a restart', async ({
  app,
  page,
  userData,
}) => {
  test.setTimeout(120_000)
  await openJournal(page)
  await addPerson(page, 'Zanele Mokoena')
  await openCapture(page)
  await page.keyboard.type('The Qanathole project and a brevwindle now ')
  await expectMarked(page, ['Qanathole', 'brevwindle'])
  await askAbout(page, 'Qanathole')
  await page.getByRole('menuitem', { name: 'Add “Qanathole” to my words' }).click()
  await expectMarked(page, ['brevwindle'])
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  expect(page.workers()).toEqual([])
  await openJournal(page)
  await app.close()
  expect(wordsOnDisk(userData, ['Qanathole', 'qanathole'])).toEqual([])
  // The control: the journal does hold it.
  expect(decryptedJournal(`${userData}/journal`, passphrase)).toContain('Qanathole')

  const again = await launchApp({ userData })
  try {
    await openJournal(again.page)
    await openPerson(again.page, 'Zanele Mokoena')
    await (await openCapture(again.page)).fill('')
    await again.page.keyboard.type('Of Qanathole’s brevwindle now ')
    await expectMarked(again.page, ['brevwindle'])
    await again.page.keyboard.press('Escape')
    await again.page.getByRole('navigation').first().getByRole('link', { name: 'Settings' }).click()
    await again.page.getByRole('link', { name: 'My words (1 word)' }).click()
    await expect(again.page.getByRole('listitem').filter({ hasText: 'Qanathole' })).toBeVisible()
    await checkAccessibility(again.page, 'My words')
    await again.page.getByRole('textbox', { name: 'A word to add' }).fill('two words')
    await again.page.keyboard.press('Enter')
    await expect(again.page.getByText(/^This takes one word/)).toBeVisible()
    await again.page.getByRole('textbox', { name: 'A word to add' }).fill('brevwindle')
    await again.page.keyboard.press('Enter')
    await again.page.getByRole('button', { name: 'Remove Qanathole' }).click()
    await again.page.getByRole('button', { name: 'Undo' }).click()
    await expect(again.page.getByRole('button', { name: /^Remove / })).toHaveCount(2)
    await again.page.getByRole('button', { name: 'Remove Qanathole' }).click()
    await expect(again.page.getByRole('button', { name: /^Remove / })).toHaveCount(1)
    await openPerson(again.page, 'Zanele Mokoena')
    await (await openCapture(again.page)).fill('')
    await again.page.keyboard.type('More of Qanathole and brevwindle now ')
    await expectMarked(again.page, ['Qanathole'])
  } finally {
    await again.kill()
  }
})

test('a composition is not disturbed, and its words are marked after it', async ({ app, page }) => {
  test.skip(app.kind !== 'chromium-stand-in', 'composes through the protocol of the stand-in’s browser')
  await openJournal(page)
  await addPerson(page, 'Zanele Mokoena')
  const field = await openCapture(page)
  const session = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await page.keyboard.type('A wierd day ')
  await expectMarked(page, ['wierd'])
  await page.evaluate(() => {
    const events: string[] = []
    Reflect.set(globalThis, 'composed', events)
    for (const name of ['compositionstart', 'compositionend']) addEventListener(name, () => events.push(name), true)
  })
  for (const text of ['t', 'to', 'tomm', 'tommorow']) {
    await compose(text)
    await page.waitForTimeout(400)
    expect(await markedWords(page)).toEqual(['wierd'])
  }
  await expect(field).toHaveValue('A wierd day tommorow')
  expect(await page.evaluate(() => Reflect.get(globalThis, 'composed'))).toEqual(['compositionstart'])
  await session.send('Input.insertText', { text: 'tommorow' })
  await page.keyboard.type(' on')
  await expectMarked(page, ['tommorow', 'wierd'])
  await expect(field).toHaveValue('A wierd day tommorow on')
  expect(await page.evaluate(() => Reflect.get(globalThis, 'composed'))).toEqual(['compositionstart', 'compositionend'])
})

test('in the Mirror words are marked and none can be kept, for its words are in no other file', async ({ page }) => {
  await openJournal(page)
  await createMirror(page)
  await page.getByRole('textbox', { name: 'Your words' }).focus()
  await page.keyboard.type('I am jelous now ')
  await expectMarked(page, ['jelous'])
  await page.keyboard.press('F7')
  await expect(page.getByRole('menuitem', { name: 'jealous' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /my words/ })).toHaveCount(0)
})

test('switched off in the settings nothing is marked, until it is switched on again', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Zanele Mokoena')
  const settings = page.getByRole('navigation').first().getByRole('link', { name: 'Settings' })
  const isOn = page.getByRole('checkbox', { name: 'Mark words that are not in the dictionary' })
  await settings.click()
  await expect(isOn).toBeChecked()
  await page.getByText('Mark words that are not in the dictionary').click()
  await expect(isOn).not.toBeChecked()
  await openCapture(page)
  await page.keyboard.type('It is wierd ')
  await page.waitForTimeout(1_000)
  expect(await markedWords(page)).toEqual([])
  expect(page.workers()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByText('Mark words that are not in the dictionary').click()
  await openCapture(page)
  // What was typed before is kept there.
  await expectMarked(page, ['wierd'])
})
