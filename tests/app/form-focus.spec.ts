import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { entries } from '#renderer/messages/en/entries.ts'
import type { Bridge } from '#shared/contract/bridge.ts'
import { type EntryKind, entryKinds } from '#shared/journal/entry.ts'
import { expect, testInSample as test, testInJournal } from '../support/app-test.ts'
import { openJournal } from '../support/door-steps.ts'
import { examplePerson } from '../support/example-person.ts'

declare global {
  var alongside: Bridge
}

/** As the forms are called on the screen. */
const names = entries.kinds

/** Letters that lead to other pages where nothing is being written, with a sign that lists the shortcuts. */
const words = 'gather numbers? gt gs a p m'

const focusedText = (page: Page) => page.locator('input:focus, textarea:focus')

async function personOfSample(page: Page): Promise<string> {
  const people = await page.evaluate(() => globalThis.alongside.listPeople({}))
  if (!people.ok) throw new Error('no people')
  return people.value.find(({ state }) => state === 'active')?.id ?? ''
}

async function goTo(page: Page, ...parts: string[]): Promise<void> {
  const hash = `#/${parts.join('/')}`
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

/** Where the form of a kind is opened that Prep does not offer. */
const elsewhere: Partial<Record<EntryKind, (page: Page, personId: string) => Promise<void>>> = {
  agreement: async (page, personId) => {
    await goTo(page, 'person', personId, 'agreement')
    await page
      .getByRole('button', { name: /Begin the next version|Write the first agreement|Edit/ })
      .first()
      .click()
  },
  plan: async (page, personId) => {
    await goTo(page, 'person', personId, 'plan')
    await page.getByRole('button', { name: /Begin the next season|Plan a first season/ }).click()
  },
  addendum: async (page, personId) => {
    const sealed = await page.evaluate(async (id) => {
      const { listMeetings, listEntries, sealMeeting } = globalThis.alongside
      const meetings = await listMeetings({ personId: id })
      const entries = await listEntries({ personId: id, kinds: null, meetingId: null, limit: 500 })
      if (!meetings.ok || !entries.ok) return null
      const meeting = meetings.value.find(
        (each) => each.state === 'held' && entries.value.some(({ place }) => place.meetingId === each.id),
      )
      const outcome = meeting && (await sealMeeting({ meetingId: meeting.id }))
      return outcome?.ok ? (meeting?.id ?? null) : null
    }, personId)
    await goTo(page, 'meeting', sealed ?? '')
    await page.getByRole('button', { name: 'Addendum' }).first().click()
  },
}

/** Kinds that are recorded once one has said what they belong to. */
const pointsAtAnother: ReadonlySet<EntryKind> = new Set(['checkpoint', 'phase'])

async function openForm(page: Page, kind: EntryKind, personId: string): Promise<void> {
  const open = elsewhere[kind]
  if (open) return open(page, personId)
  await goTo(page, 'person', personId, 'prep')
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Write down' }) })
  await section.getByRole('button', { name: names[kind], exact: true }).click()
}

const isKept = (page: Page, personId: string, kind: EntryKind): Promise<boolean> =>
  page.evaluate(
    async ({ text, ...wanted }) => {
      const found = await globalThis.alongside.listEntries({ ...wanted, meetingId: null, limit: 500 })
      return JSON.stringify(found).includes(text)
    },
    { personId, kinds: [kind], text: words },
  )

test('the form of every kind begins in its first text field, keeps what is typed at once, and letters lead nowhere', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const personId = await personOfSample(page)
  for (const kind of entryKinds) {
    await test.step(names[kind], async () => {
      await openForm(page, kind, personId)
      const form = page.getByRole('region', { name: names[kind], exact: true })
      const first = form.locator('textarea, input[type="text"]').first()
      await expect(first).toBeFocused()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(words)
      await expect(first).toHaveValue(words)

      // With the focus in no field a letter is lost, but it leads nowhere.
      const address = page.url()
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await page.keyboard.type(words)
      expect(page.url()).toBe(address)
      await expect(form).toBeVisible()

      if (pointsAtAnother.has(kind)) {
        await form.getByRole('button', { name: /(Goal|Experiment)$/ }).click()
        await page.getByRole('option').first().click()
      }
      await first.focus()
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(form).toBeHidden()
      await expect.poll(() => isKept(page, personId, kind), names[kind]).toBe(true)
    })
  }
})

const templates = readdirSync(join(import.meta.dirname, '../../resources/templates')).map((file) =>
  file.replace('.json', ''),
)

test('every step of every template that keeps words begins in its text field', async ({ page }) => {
  test.setTimeout(180_000)
  const personId = await personOfSample(page)
  for (const templateId of templates.filter((id) => id !== 'mirror')) {
    const started = await page.evaluate((given) => globalThis.alongside.startMeeting({ from: 'template', ...given }), {
      personId,
      templateId,
    })
    if (!started.ok) throw new Error(started.error.code)
    const { template, id } = started.value
    await goTo(page, 'meeting', id)
    for (const [at, step] of template.steps.entries()) {
      await test.step(`${template.title}: ${step.title}`, async () => {
        await expect(page.getByText(`${step.title} · `).first()).toBeVisible()
        if (step.writesTo.every((target) => target === 'mirror')) {
          await expect(page.getByText(/^Think it through\. Nothing is written down here/)).toBeVisible()
        } else {
          await expect(page.getByRole('main').getByRole('textbox').first()).toBeFocused()
          await page.keyboard.type(`${words} ${at}`)
          await expect(focusedText(page)).toHaveValue(`${words} ${at}`)
          await page.evaluate(() => (document.activeElement as HTMLElement).blur())
        }
        await page.keyboard.type(words)
        expect(page.url()).toContain(id)
        await page.keyboard.press('Alt+ArrowRight')
      })
    }
    const ending = page.getByRole('dialog')
    await expect(ending).toBeVisible()
    await page.keyboard.type('gtap')
    expect(page.url()).toContain(id)
    await page.keyboard.press('Escape')
    await expect(ending).toBeHidden()
    await page.evaluate((meetingId) => globalThis.alongside.endMeeting({ meetingId, as: 'held' }), id)
  }
})

/** Every dialog that asks for a secret or a sentence: the page that has it, and the button or keys that open it. */
const dialogs: readonly (readonly [string, string])[] = [
  ['settings', 'Change the passphrase'],
  ['settings', 'Test the recovery key'],
  ['settings/data', 'Save an encrypted copy'],
  ['today', 'ControlOrMeta+N'],
  ['today', 'ControlOrMeta+J'],
  ['today', 'ControlOrMeta+F'],
  ['today', 'ControlOrMeta+K'],
]

testInJournal('a dialog with fields begins in its first one, and letters in it lead nowhere', async ({ page }) => {
  await openJournal(page)
  await page.evaluate((person) => globalThis.alongside.addPerson(person), examplePerson({ name: 'Ada Lind' }))
  for (const [place, opener] of dialogs) {
    await testInJournal.step(`${place}: ${opener}`, async () => {
      await goTo(page, ...place.split('/'))
      if (opener.includes('+')) await page.keyboard.press(opener)
      else await page.getByRole('button', { name: opener, exact: true }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.locator('textarea, input').first()).toBeFocused()
      const address = page.url()
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await page.keyboard.type(words)
      expect(page.url()).toBe(address)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    })
  }
})
