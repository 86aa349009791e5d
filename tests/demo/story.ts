import { join } from 'node:path'
import { createJournal, passphrase, unlock } from '../support/door-steps.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { expect } from '../support/patient-expect.ts'
import { openPerson } from '../support/person-steps.ts'
import { leaveAs } from '../support/summary-steps.ts'
import type { Recorder } from './recorder.ts'

/** What the manager writes in the story; a scan of the disk looks for these words afterwards. */
export const written = {
  thought: 'I slept badly and it has nothing to do with her.',
  floor: 'Let us talk about who answers the telephone in January.',
  moved: 'The paper version has been corrected twice, both times in pen.',
  area: 'The January rota',
  deed: 'Wrote the rota so that nobody works both nights of a weekend',
  promise: 'Tell finance that the pager pairs stay',
} as const

const next = 'Alt+ArrowRight'

/** A new journal: passphrase, recovery key, one group typed back, and the empty page that asks for the first person. */
export async function makeJournal({ page }: RunningApp, { scene }: Recorder): Promise<void> {
  await scene('welcome', 'Opens Alongside for the first time.', () =>
    expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  )
  await scene(
    'new-journal',
    'Makes an encrypted journal: a passphrase, a recovery key, one group of it typed back.',
    () => createJournal(page),
  )
  await scene('locked', 'Locks it with one key.', async () => {
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  })
  await scene('unlocked', 'Opens it again with the passphrase.', async () => {
    await unlock(page, passphrase)
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  })
}

/** The sample journal: three people, two years. */
export async function openSample({ page }: RunningApp, { scene }: Recorder): Promise<void> {
  await scene(
    'sample',
    'Goes to the sample journal, which lies in a folder of its own: what is owed, and to whom.',
    async () => {
      await page.keyboard.press('Control+l')
      await page.getByRole('button', { name: 'Look around in the sample journal' }).click()
      await expect(page.getByText('Sample journal: nothing here is yours.')).toBeVisible()
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    },
  )
  await scene('prep', 'Preps the next one-on-one: what I owe stands first.', async () => {
    await openPerson(page, 'Zanele Mokoena')
    await expect(page.getByText('I owe Zanele Mokoena')).toBeVisible()
  })
}

/** A one-on-one from its first question to what both leave with, by keyboard but for the small forms. */
export async function holdMeeting({ page }: RunningApp, { scene }: Recorder): Promise<void> {
  await scene('arrive', 'Begins the one-on-one with a thought for nobody else.', async () => {
    await page.getByRole('button', { name: 'Start one-on-one' }).click()
    await expect(page.getByText('Arrive · For you alone')).toBeVisible()
    await page.keyboard.type(written.thought)
  })
  await scene('open-the-floor', 'Writes down her words.', async () => {
    await page.keyboard.press(next)
    await expect(page.getByText('Open the floor · Ask')).toBeVisible()
    await page.keyboard.type(written.floor)
    await expect(page.getByText('Saved')).toBeVisible()
  })
  await scene('goals', 'Asks what moved, and what it took.', async () => {
    await page.keyboard.press(next)
    await expect(page.getByText('Goals and follow-through · Ask')).toBeVisible()
    await page.keyboard.type(written.moved)
  })
  await scene('freedom', 'Grants freedom in a new decision area.', async () => {
    await page.keyboard.press(next)
    await expect(page.getByText('Listen further · Ask')).toBeVisible()
    await page.keyboard.press(next)
    await expect(page.getByText('Freedom · Ask')).toBeVisible()
    await page.getByRole('button', { name: 'Freedom', exact: true }).last().click()
    await page.getByLabel('Decision area').fill(written.area)
    await page.getByRole('button', { name: /Who decides from now on/ }).click()
    await page.getByRole('option', { name: /^Delegate/ }).click()
  })
  await scene('recognition', 'Gives recognition for one thing she did.', async () => {
    await page.keyboard.press(next)
    await expect(page.getByText('Recognition · Ask · Say')).toBeVisible()
    await page.getByRole('button', { name: 'Recognition', exact: true }).last().click()
    await page.getByLabel('What they did').fill(written.deed)
  })
  await scene('leaving-with', 'Ends with what both leave with.', async () => {
    await page.keyboard.press(next)
    await expect(page.getByText('Close · Ask')).toBeVisible()
    await page.getByRole('button', { name: 'Commitment', exact: true }).last().click()
    await page.getByRole('textbox', { name: 'What', exact: true }).fill(written.promise)
    await page.keyboard.press(next)
    await expect(page.getByRole('dialog').getByText(written.promise)).toBeVisible()
  })
}

/** The growth timeline: in lanes, as a list, and in the dark. */
export async function drawTimeline({ page }: RunningApp, { scene }: Recorder): Promise<void> {
  await scene('timeline', 'Sees the meeting on two years of growth.', async () => {
    await page.getByRole('button', { name: 'End the meeting' }).click()
    await expect(page.getByRole('application')).toBeVisible()
  })
  await scene('timeline-list', 'Reads the same as a list.', async () => {
    await page.getByRole('radio', { name: 'List' }).click()
    await expect(page.getByRole('main').getByText(written.area).first()).toBeVisible()
  })
  await scene('timeline-dark', 'And in the dark.', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('radio', { name: 'Timeline' }).click()
    await expect(page.getByRole('application')).toBeVisible()
  })
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The review summary, as PDF and as Markdown. */
export async function exportSummary(
  { page, setDialog }: RunningApp,
  { scene }: Recorder,
  folder: string,
): Promise<void> {
  await scene(
    'summary',
    'Makes a dated summary for the review season: the preview is exactly what leaves.',
    async () => {
      await page.getByRole('navigation').first().getByRole('link', { name: 'Summary' }).click()
      await page.getByRole('button', { name: /Person/ }).click()
      await page.getByRole('option', { name: 'Zanele Mokoena' }).click()
      await expect(page.getByRole('article').getByText(written.area).first()).toBeVisible()
    },
  )
  await scene('saved', 'Saves it as Markdown and as PDF.', async () => {
    for (const [kind, name] of [
      ['Markdown', 'summary.md'],
      ['PDF', 'summary.pdf'],
    ] as const) {
      await setDialog('showSaveDialog', { canceled: false, filePath: join(folder, name) })
      await leaveAs(page, kind)
      await expect(page.getByText(`Saved as ${name}.`)).toBeVisible({ timeout: 15_000 })
    }
  })
}
