import type { Locator, Page } from '@playwright/test'
import { expect, testInJournal as test } from '../support/app-test.ts'
import { openJournal } from '../support/door-steps.ts'
import { addPerson } from '../support/person-steps.ts'
import { expectMarked, markedWords } from '../support/spelling-steps.ts'

/** From here on the sheets with the marks can be looked into, which the page itself closes. */
const openSheets = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function attachOpen(options) {
      return attachShadow.call(this, { ...options, mode: 'open' })
    }
  })

/** Which of the two texts is seen: the field's own, that of the sheet over it, or neither. */
const show = (field: Locator, seen: 'field' | 'sheet' | 'neither'): Promise<void> =>
  field.evaluate((element, which) => {
    const sheet = element.parentElement?.querySelector('[data-text-paper]')?.shadowRoot
    const text = sheet?.querySelector<HTMLElement>('.text')
    if (!sheet || !text) throw new Error('no sheet')
    const style = (element as HTMLElement).style
    style.setProperty('forced-color-adjust', 'none')
    style.removeProperty('-webkit-text-fill-color')
    const ink = getComputedStyle(element).color
    style.setProperty('-webkit-text-fill-color', which === 'field' ? ink : 'transparent')
    text.style.color = which === 'sheet' ? ink : 'transparent'
    const plain = new CSSStyleSheet()
    plain.replaceSync('::highlight(misspelled) { text-decoration: none }')
    sheet.adoptedStyleSheets = [...sheet.adoptedStyleSheets, plain]
  }, seen)

/** The share of pixels that are clearly not the same in two pictures. */
const differing = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [left, right] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
          pen?.drawImage(bitmap, 0, 0)
          return pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
        }),
      )
      if (!left || !right || left.length !== right.length) return 1
      const clearly = left.filter((value, at) => Math.abs(value - (right[at] ?? 0)) > 60)
      return clearly.length / left.length
    },
    [one.toString('base64'), other.toString('base64')],
  )

/** Every letter of the sheet lies on the letter of the field, or a picture of the one would differ from the other. */
async function expectOnePlace(page: Page, field: Locator): Promise<void> {
  expect((await markedWords(page)).length).toBeGreaterThan(0)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))))
  const pictures: Buffer[] = []
  for (const seen of ['field', 'sheet', 'neither'] as const) {
    await show(field, seen)
    pictures.push(await field.screenshot({ animations: 'disabled' }))
  }
  const [own = Buffer.alloc(0), sheet = Buffer.alloc(0), neither = Buffer.alloc(0)] = pictures
  const ink = await differing(page, own, neither)
  expect(ink).toBeGreaterThan(0.003)
  expect(await differing(page, own, sheet)).toBeLessThan(ink / 20)
}

const texts = {
  'many lines': Array.from(
    { length: 40 },
    (_, line) => `Line ${line} tells of a wierd day with   spaces\tand tabs.`,
  ).join('\n'),
  'a soft wrap':
    'It went on and on without a line break, and then a wierd thing happened which nobody had seen. '.repeat(4),
  'a long word': `A wierd ${'Donaudampfschiff'.repeat(20)} and more`,
  'right to left': 'שלום עולם wierd ועוד מילים\nمرحبا بالعالم wierd day\nwierd עולם',
  'other scripts': 'wierd 日本語のテキスト and ไทย, 🌻 and e\u0301 wierd',
  'an end of line': 'A wierd day\n\n',
}

for (const [name, text] of Object.entries(texts)) {
  test(`the marks lie under their words: ${name}`, async ({ page }) => {
    await openJournal(page)
    await addPerson(page, 'Zanele Mokoena')
    await page.getByRole('link', { name: 'About', exact: true }).click()
    await openSheets(page)
    const field = page.getByRole('textbox', { name: 'What drives them' })
    if (name === 'right to left') await field.evaluate((element) => element.setAttribute('dir', 'auto'))
    await field.fill(text)
    await expect.poll(async () => (await markedWords(page)).length).toBeGreaterThan(0)
    await expectOnePlace(page, field)
    // Scrolled, in a narrow window, and twice as large.
    await field.evaluate((element) => element.scrollBy(0, 400))
    await expectOnePlace(page, field)
    await page.setViewportSize({ width: 960, height: 640 })
    await expectOnePlace(page, field)
    await page.evaluate(() => document.documentElement.style.setProperty('zoom', '2'))
    await expectOnePlace(page, field)
  })
}

test('the marks lie under their words in a line that scrolls, and in what was said', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Zanele Mokoena')
  await page.getByRole('link', { name: 'Prep', exact: true }).click()
  await openSheets(page)
  const line = page.getByRole('textbox', { name: /^Add/ }).last()
  await line.focus()
  await page.keyboard.type(`wierd ${'and the next thing '.repeat(12)} wierd end`)
  await expectMarked(page, ['wierd', 'wierd'])
  await expectOnePlace(page, line)
})

test('lines that are split, joined and taken out leave every other mark over its word', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Zanele Mokoena')
  await page.getByRole('link', { name: 'About', exact: true }).click()
  await openSheets(page)
  const field = page.getByRole('textbox', { name: 'What drives them' })
  await field.fill('A wierd day, and a jelous one\n\nThey recieve it in the acheive hall\nMore of a dialogg here')
  const five = ['acheive', 'dialogg', 'jelous', 'recieve', 'wierd']
  await expectMarked(page, five)
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 'A wierd day,'.length; step += 1) await page.keyboard.press('ArrowRight')
  for (const key of ['Enter', 'Enter', 'Backspace', 'Enter', 'Delete']) {
    await page.keyboard.press(key)
    await page.evaluate(() => new Promise(requestAnimationFrame))
    expect(await markedWords(page), key).toEqual(five)
  }
  await expectOnePlace(page, field)
  await page.keyboard.press('Control+z')
  await expectMarked(page, five)
  await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, element.value.indexOf('They')))
  await page.keyboard.press('Delete')
  await expectMarked(page, ['acheive', 'dialogg', 'recieve'])
  await expectOnePlace(page, field)
})

test('in forced colours only the field’s own text is seen, and its words are underlined in a colour of the system', async ({
  page,
}) => {
  await openJournal(page)
  await addPerson(page, 'Zanele Mokoena')
  await page.emulateMedia({ forcedColors: 'active' })
  await openSheets(page)
  const field = page.getByRole('textbox', { name: 'What drives them' })
  await field.fill('A wierd day')
  await expectMarked(page, ['wierd'])
  const marked = await field.screenshot()
  const colours = await field.evaluate((element) => {
    const text = element.parentElement?.querySelector('[data-text-paper]')?.shadowRoot?.querySelector('.text')
    if (!text) throw new Error('no sheet')
    return [getComputedStyle(text).color, getComputedStyle(text, '::highlight(misspelled)').textDecorationColor]
  })
  expect(colours[0]).toBe('rgba(0, 0, 0, 0)')
  await show(field, 'field')
  expect((await field.screenshot()).equals(marked)).toBe(false)
  await expectOnePlace(page, field)
})
