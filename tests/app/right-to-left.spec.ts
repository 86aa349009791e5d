import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { blankContent } from '#shared/journal/blank-content.ts'
import { type Content, type EntryKind, entryKinds } from '#shared/journal/entry.ts'
import { writtenTextsOf } from '#shared/journal/entry-words.ts'
import { expect, testInJournal } from '#tests/support/app-test.ts'
import { openJournal } from '#tests/support/door-steps.ts'
import { examplePerson } from '#tests/support/example-person.ts'
import { callAs, fieldPlaces, prepareFields } from '#tests/support/field-places.ts'
import { addPerson, openTab } from '#tests/support/person-steps.ts'

const name = 'ליאת בן־דוד'
/** Ends in signs that a line of the other direction would turn round. */
const words = (what: string): string => `${what} (גדול)!`

testInJournal('words from right to left find their direction in every field', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, name)
  await openTab(page, 'About')
  const drives = page.getByRole('textbox', { name: 'What drives them' })
  const direction = () => drives.evaluate((field) => getComputedStyle(field).direction)
  expect(await direction()).toBe('ltr')
  await drives.fill('قالت: «أريد فريقًا (كبيرًا)!»')
  expect(await direction()).toBe('rtl')
  await drives.fill('She said «a team (a large one)!»')
  expect(await direction()).toBe('ltr')
})

/** Fields that take words, and find no direction by themselves. */
const withoutDirection = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('textarea, input:is(:not([type]), [type="text"], [type="search"])')]
      .filter((field) => field.getAttribute('dir') !== 'auto' && !field.closest('[hidden], [aria-hidden="true"]'))
      .map((field) => field.outerHTML.slice(0, 200)),
  )

/**
 * Every place where words of the journal touch words of ours. All that is written in it is Hebrew and all of ours is not:
 * whatever finds its own direction may hold none of ours, and in a sentence of ours the others stand between marks.
 */
const notIsolated = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hebrew = /[\u0590-\u05ff]/
    const ours = /[A-Za-z]/
    const own = 'bdi, [dir="auto"]'
    const outsideMarks = (text: string): string => text.replaceAll(/\u2068[^\u2069]*\u2069/g, '')
    const textOf = (element: Element): string =>
      [...element.childNodes]
        .map((node) => {
          if (node instanceof Element) return node.matches(own) ? '' : textOf(node)
          return node.textContent ?? ''
        })
        .join('')
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !hebrew.test(outsideMarks(node.textContent ?? ''))) continue
      // A list of the system, which the page only keeps for forms.
      if (element.closest('textarea, script, style, option')) continue
      const island = element.closest(own)
      const words = island === null ? (node.textContent ?? '') : outsideMarks(textOf(island))
      const isAlone = island !== null || element.closest('svg') !== null
      if (!isAlone || ours.test(words)) found.add(`${element.outerHTML.slice(0, 240)}`)
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const attribute of ['aria-label', 'title', 'placeholder']) {
        const text = outsideMarks(element.getAttribute(attribute) ?? '')
        if (hebrew.test(text) && ours.test(text)) found.add(`${attribute}: ${text}`)
      }
    }
    return [...found]
  })

async function check(page: Page, place: string): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  expect.soft(await withoutDirection(page), `fields of ${place}`).toEqual([])
  expect.soft(await notIsolated(page), `words in ${place}`).toEqual([])
}

/** Each kind once, with every field written. */
function contentsIn(goalId: string, experimentId: string): Content[] {
  const apart: readonly EntryKind[] = ['goal', 'experiment', 'agreement', 'plan', 'addendum']
  return entryKinds
    .filter((kind) => !apart.includes(kind))
    .map((kind) => {
      const blank = blankContent(kind)
      const written = Object.fromEntries(writtenTextsOf(blank).map(([field]) => [field, words('רוטה')]))
      const [belongsTo] = [kind === 'checkpoint' ? { goalId } : kind === 'phase' ? { experimentId } : {}]
      return { ...blank, ...written, ...belongsTo } as Content
    })
}

/** A journal in which all that is written is Hebrew; answers the address of every screen by its place in `screens.tsx`. */
async function writeHebrew(page: Page): Promise<Record<string, string[]>> {
  const idOf = async (method: string, input: object) => (await callAs<{ id: string }>(page, method, input)).id
  const about = words('צוות קטן')
  const person = await idOf(
    'addPerson',
    examplePerson({ name, role: words('מהנדסת'), drives: about, strengths: about, recognisedHow: about }),
  )
  const draft = (content: Content) => ({
    personId: person,
    place: { meetingId: null, stepId: null, questionId: null },
    day: '2026-03-02',
    layer: 'shareable',
    content,
  })
  const written = (kind: EntryKind) =>
    Object.fromEntries(writtenTextsOf(blankContent(kind)).map(([field]) => [field, words('מסמך')]))
  const record = (content: object) => idOf('recordEntry', draft(content as Content))
  const goal = await record({ ...blankContent('goal'), ...written('goal') })
  const experiment = await record({ ...blankContent('experiment'), ...written('experiment') })
  await record({ ...blankContent('agreement'), ...written('agreement') })
  await record({ ...blankContent('plan'), ...written('plan') })
  for (const content of contentsIn(goal, experiment)) await record(content)
  const gone = await record({ ...blankContent('note'), text: words('פתק') })
  await callAs(page, 'trashEntry', { id: gone })
  await callAs(page, 'addAgendaItem', { personId: person, text: words('הרוטה'), layer: 'shareable' })
  const { template } = await callAs<{ template: { id: string; title: string } }>(page, 'duplicateTemplate', {
    id: 'regular-one-on-one',
  })
  const meeting = await idOf('startMeeting', { from: 'template', personId: person, templateId: 'regular-one-on-one' })
  const at = (...parts: string[]): string[] => [`#/${parts.join('/')}`]
  return {
    today: at('today'),
    person: at('person', person, 'prep'),
    ...Object.fromEntries(
      ['agreement', 'plan', 'goals', 'freedom', 'timeline', 'meetings', 'about'].map((tab) => [
        tab,
        at('person', person, tab),
      ]),
    ),
    records: entryKinds.flatMap((kind) => at('person', person, 'records', kind)),
    'add-person': at('add-person'),
    summary: [...at('summary'), ...at('summary', person)],
    mentions: at('mentions', person),
    trash: at('trash'),
    mirror: at('mirror'),
    templates: [...at('templates'), ...at('templates', template.id)],
    settings: at('settings'),
    data: at('settings', 'data'),
    backups: at('settings', 'backups'),
    words: at('settings', 'words'),
    proof: at('settings', 'proof'),
    meeting: at('meeting', meeting),
    together: at('together', person),
  }
}

/** The places that an address can name, as the page reads them. */
function placesOfScreens(): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../src/renderer/screens.tsx'), 'utf8')
  const [screens = ''] = source.split('export const Screens')
  const named = [...screens.matchAll(/case '([a-z-]+)':|\b(?:id|place) === '([a-z-]+)'/g)]
  return named.map(([, one, other]) => one ?? other ?? '').filter((place) => place !== '')
}

testInJournal('on every screen words keep to their direction, and to themselves in our sentences', async ({ page }) => {
  testInJournal.setTimeout(180_000)
  await openJournal(page)
  const screens = await writeHebrew(page)
  // A screen that is added stands here too, or this fails.
  expect(Object.keys(screens)).toEqual(expect.arrayContaining(placesOfScreens()))
  for (const [place, addresses] of Object.entries(screens)) {
    for (const address of addresses) {
      await page.evaluate((hash) => location.assign(hash), address)
      await expect(page.getByRole('heading', { level: 1 }).or(page.getByText('Arrive ·')).first()).toBeVisible()
      await check(page, `${place} (${address.split('/').at(-1)})`)
    }
  }
  for (const keys of ['Control+k', 'Control+j']) {
    await page.evaluate(() => location.assign('#/today'))
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.type('רוטה')
    await check(page, keys)
    if (keys === 'Control+j') await page.getByRole('dialog').getByRole('button', { name: 'About' }).click()
    await check(page, `${keys}, its list of people`)
    for (let open = 2; open > 0; open -= 1) await page.keyboard.press('Escape')
  }
})

testInJournal('the fields of every form and dialog find their direction', async ({ page }) => {
  testInJournal.setTimeout(180_000)
  const ids = await prepareFields(page)
  for (const place of fieldPlaces) {
    await place.open(page, ids)
    expect.soft(await withoutDirection(page), place.name).toEqual([])
    await page.keyboard.press('Escape')
  }
})
