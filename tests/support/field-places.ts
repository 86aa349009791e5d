import { expect, type Locator, type Page } from '@playwright/test'
import { goalOf, personNamed } from '#journal/entries/testing/seeded-journal.ts'
import { openJournal } from './door-steps.ts'
import { contentWith } from './example-content.ts'

type Answer = { readonly ok: boolean; readonly value: unknown }

/** Makes a call as the page would; answers its value. */
export async function callAs<Value>(page: Page, name: string, input: object): Promise<Value> {
  const answer = await page.evaluate(
    async ([method, value]) => {
      const bridge = Reflect.get(globalThis, 'alongside') as unknown as Record<
        string,
        (input: unknown) => Promise<Answer>
      >
      return bridge[method as string]?.(value)
    },
    [name, input] as const,
  )
  expect(answer?.ok, name).toBe(true)
  return answer?.value as Value
}

/** What the sweep over all fields needs to be there. */
export interface Prepared {
  readonly ines: string
  readonly bo: string
  readonly note: string
  readonly template: string
  readonly meeting: string
}

/** A journal with a goal, an experiment, a note, an agenda item, an own template, a meeting, and a sealed one. */
export async function prepareFields(page: Page): Promise<Prepared> {
  await openJournal(page)
  const idOf = async (name: string, input: object) => (await callAs<{ id: string }>(page, name, input)).id
  const [ines, bo] = [
    await idOf('addPerson', personNamed('Ines Marques')),
    await idOf('addPerson', personNamed('Bo Lindqvist')),
  ]
  const between = { meetingId: null, stepId: null, questionId: null }
  const draft = (content: object, place: object = between) => ({
    personId: ines,
    place,
    day: '2026-03-02',
    layer: 'shareable',
    content,
  })
  await callAs(page, 'recordEntry', draft(goalOf('Ship the export')))
  await callAs(page, 'recordEntry', draft(contentWith('experiment', { intended: 'A rota of two' })))
  const note = await idOf('recordEntry', draft(contentWith('note', { text: 'A first note' })))
  await callAs(page, 'addAgendaItem', { personId: ines, text: 'The rota', layer: 'shareable' })
  const { template } = await callAs<{ template: { id: string } }>(page, 'duplicateTemplate', {
    id: 'regular-one-on-one',
  })
  const start = (personId: string) => ({ from: 'template', personId, templateId: 'regular-one-on-one' })
  const sealed = await callAs<{ id: string; walk: { at: string } }>(page, 'startMeeting', start(bo))
  const place = { meetingId: sealed.id, stepId: sealed.walk.at, questionId: null }
  await callAs(page, 'recordEntry', { ...draft(contentWith('idea', { idea: 'One card each' }), place), personId: bo })
  await callAs(page, 'endMeeting', { meetingId: sealed.id, as: 'held' })
  await callAs(page, 'sealMeeting', { meetingId: sealed.id })
  const meeting = await idOf('startMeeting', start(ines))
  return { ines, bo, note, template: template.id, meeting }
}

/** Where text can be typed, and how one gets there. */
export interface FieldPlace {
  readonly name: string
  open(page: Page, ids: Prepared): Promise<Locator>
}

async function goTo(page: Page, ...parts: readonly string[]): Promise<Locator> {
  // From another page each time, so that nothing typed before is still in a field that stayed.
  await page.evaluate(() => {
    location.hash = '#/trash'
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible()
  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    `#/${parts.join('/')}`,
  )
  return page.getByRole('main')
}

const press = (scope: Locator, name: string | RegExp): Promise<void> =>
  scope
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

/** The form of an entry with all of its fields. */
async function wholeForm(page: Page, name: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name })
  await expect(dialog).toBeVisible()
  await press(dialog, 'More')
  return dialog
}

const newEntry = (kind: string): FieldPlace => ({
  name: `new ${kind}`,
  async open(page, { ines }) {
    await press(await goTo(page, 'person', ines, 'prep'), kind)
    return wholeForm(page, kind)
  },
})

/** Every place of the app with a field that takes words; those that are left out stand in kept-fields.test.ts. */
export const fieldPlaces: readonly FieldPlace[] = [
  {
    name: 'quick capture',
    async open(page) {
      await goTo(page, 'today')
      await page.keyboard.press('Control+j')
      return page.getByRole('dialog', { name: 'Write something down' })
    },
  },
  { name: 'agenda', open: (page, { ines }) => goTo(page, 'person', ines, 'prep') },
  {
    name: 'words of an agenda item',
    async open(page, { ines }) {
      const main = await goTo(page, 'person', ines, 'prep')
      await press(main, /^Change the words/)
      return main.locator('form').filter({ has: page.getByRole('textbox', { name: 'Words of the item' }) })
    },
  },
  { name: 'a word of one’s own', open: (page) => goTo(page, 'settings', 'words') },
  { name: 'a person who is added', open: (page) => goTo(page, 'add-person') },
  { name: 'about a person', open: (page, { bo }) => goTo(page, 'person', bo, 'about') },
  { name: 'a template', open: (page, { template }) => goTo(page, 'templates', template) },
  {
    name: 'the answer to a step',
    async open(page, { meeting }) {
      await goTo(page, 'meeting', meeting)
      await expect(page.getByText('Arrive · For you alone')).toBeVisible()
      return page.getByRole('main')
    },
  },
  {
    name: 'the opening of a summary',
    async open(page, { ines }) {
      const main = await goTo(page, 'summary', ines)
      await press(main, 'Write an opening')
      return main.getByRole('article')
    },
  },
  {
    name: 'an entry that is changed',
    async open(page, { ines }) {
      const main = await goTo(page, 'person', ines, 'records', 'note')
      await press(main, 'Edit')
      return main
    },
  },
  {
    name: 'the answer to an idea',
    async open(page, { bo }) {
      const main = await goTo(page, 'person', bo, 'prep')
      await press(main, /^Answered/)
      return page.getByRole('dialog', { name: 'One card each' })
    },
  },
  {
    name: 'an addendum',
    async open(page, { bo }) {
      const main = await goTo(page, 'person', bo, 'records', 'idea')
      await press(main, 'Addendum')
      return main
    },
  },
  ...[
    'Note',
    'Recognition',
    'Listening',
    'Commitment',
    'Goal',
    'Goal checkpoint',
    'Freedom',
    'Idea',
    'Opinion asked',
    'Capability',
    'Experiment',
    'Turn in an experiment',
    'Investment',
    'Disagreement',
  ].map(newEntry),
  {
    name: 'an agreement',
    async open(page, { ines }) {
      const main = await goTo(page, 'person', ines, 'agreement')
      const first = main.getByRole('button', { name: 'Write the first agreement' })
      await expect(first.or(main.getByText('Next version, not agreed yet')).first()).toBeVisible()
      if (await first.isVisible()) await first.click()
      else await press(main, 'Edit')
      return main
    },
  },
  {
    name: 'an engagement plan',
    async open(page, { ines }) {
      await press(await goTo(page, 'person', ines, 'plan'), /^(Plan a first season|Begin the next season)$/)
      return page.getByRole('dialog', { name: 'Engagement plan' })
    },
  },
]
