import { expect, test } from '../support/app-test.ts'
import { openJournal, unlock } from '../support/door-steps.ts'
import { personOnPage, writeNote } from '../support/export-steps.ts'
import { isRunning } from '../support/is-running.ts'
import { launchApp } from '../support/launch-app.ts'
import { addPerson, openPerson, openRecords, openTab } from '../support/person-steps.ts'
import { copiesInMemory, processesBelow, untilGone } from '../support/process-memory.ts'

test.use({ startsWith: 'journal' })

const isRenderer = (command: string): boolean => command.includes('--type=renderer')

/** The program that Playwright started: all its windows' calls pass through its pipe, which Electron does not have. */
const isBrowser = (command: string): boolean =>
  command.includes('--remote-debugging-pipe') && !command.includes('--type=')

test('after a lock the journal and the page have gone, and no process of the app keeps a word of it', async ({
  app,
  page,
}, { annotations }) => {
  test.skip(
    app.kind !== 'chromium-stand-in' || process.platform !== 'linux',
    'looks at processes as the stand-in has them',
  )
  test.setTimeout(120_000)
  await openJournal(page)
  await addPerson(page, 'Ines Okafor')
  const canary = `zq${Math.random().toString(36).slice(2)}vexillology`
  const personId = await personOnPage(page)
  for (let note = 0; note < 20; note += 1) await writeNote(page, { personId, text: `${canary} ${note}` })
  await openTab(page, 'Timeline')
  await expect(page.getByRole('heading', { level: 1, name: 'Ines Okafor' })).toBeVisible()

  // The control: while it is open the word is found in journal, page and main.
  const mainPid = await app.evaluate(() => process.pid, null)
  const journalPid = (await app.journalPid()) ?? 0
  const pagePid = processesBelow(process.pid)
    .filter(({ command }) => isRenderer(command))
    .find(({ pid }) => copiesInMemory(pid, canary) > 0)?.pid
  expect(pagePid).toBeDefined()
  for (const pid of [journalPid, mainPid]) expect(copiesInMemory(pid, canary)).toBeGreaterThan(0)

  const begun = performance.now()
  const [journalGone, pageGone] = await Promise.all([
    untilGone(journalPid, begun),
    untilGone(pagePid ?? 0, begun),
    page.keyboard.press('Control+l'),
  ])
  annotations.push({
    type: 'gone after',
    description: `journal ${Math.round(journalGone)} ms, page ${Math.round(pageGone)} ms`,
  })
  // Within how many milliseconds is a figure of the bench (row E36): here it only has to happen.
  expect(journalGone).toBeLessThan(Number.POSITIVE_INFINITY)
  expect(pageGone).toBeLessThan(Number.POSITIVE_INFINITY)
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()

  // What remains: new processes, those that never saw the word, and main, whose engine has given back what passed through.
  const remaining = processesBelow(process.pid).filter(({ command }) => !isBrowser(command))
  expect(remaining.map(({ pid }) => pid)).toContain(mainPid)
  for (const { pid, command } of remaining)
    await expect.poll(() => copiesInMemory(pid, canary), { message: command }).toBe(0)
})

test('a page that is stopped and answers nothing is ended in the end, and the journal is locked', async ({
  app,
  page,
}, { annotations }) => {
  test.skip(process.platform === 'win32', 'Windows stops no process')
  await openJournal(page)
  const journalPid = (await app.journalPid()) ?? 0
  await app.evaluate(({ BrowserWindow, Menu }) => {
    process.kill(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? -1, 'SIGSTOP')
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()
  }, null)
  const begun = performance.now()
  await expect.poll(() => isRunning(journalPid), { timeout: 20_000 }).toBe(false)
  annotations.push({ type: 'locked after', description: `${Math.round(performance.now() - begun)} ms` })
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
})

test('words that wait for Enter, in quick capture and on the agenda, wait there after a lock', async ({ page }) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await openTab(page, 'Prep')
  const item = page.getByRole('textbox', { name: 'Add to the agenda' })
  await item.fill('the half of a thought')
  await page.keyboard.press('Control+j')
  const capture = page.getByRole('dialog', { name: 'Write something down' }).getByRole('textbox')
  await expect(capture).toBeFocused()
  await page.keyboard.type('She laughed about the vexillologist')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await page.keyboard.press('Control+j')
  await expect(capture).toHaveValue('She laughed about the vexillologist')
  await page.keyboard.press('Escape')
  await openPerson(page, 'Mariam Haddad')
  await expect(item).toHaveValue('the half of a thought')
  await expect(item).toHaveAccessibleDescription('Not on the agenda yet: “the half of a thought”. Enter adds it.')
  // No one said that the item is ready: it is shown to no one else.
  await page.getByRole('link', { name: 'Show together' }).click()
  await expect(page.getByRole('heading', { name: 'Between us' })).toBeVisible()
  await expect(page.getByText('the half of a thought')).toBeHidden()
  await page.evaluate(() => history.back())
  await item.press('Enter')
  await expect(item).toHaveValue('')
  await expect(page.getByRole('checkbox', { name: 'the half of a thought' })).toBeVisible()
})

test('whom a captured thought is about is asked, and answered by a name or with @', async ({ page }) => {
  await openJournal(page)
  for (const name of ['Ada Lind', 'Ines Marques', 'Zoë Okafor']) await addPerson(page, name)
  await page.getByRole('navigation').first().getByRole('link', { name: 'Today' }).click()
  const dialog = page.getByRole('dialog', { name: 'Write something down' })
  const about = dialog.getByRole('button', { name: /About/ })
  await page.keyboard.press('Control+j')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('The room was loud today')
  await expect(about).toContainText('Whom?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type('zo')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Note written down.')).toBeVisible()
  await page.keyboard.press('Control+j')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Kept it calm @in')
  await expect(about).toContainText('Ines Marques')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await openPerson(page, 'Zoë Okafor')
  await openRecords(page, 'Notes')
  await expect(page.getByText('The room was loud today')).toBeVisible()
  await openPerson(page, 'Ines Marques')
  await openRecords(page, 'Notes')
  await expect(page.getByText('Kept it calm Ines')).toBeVisible()
})

test('words in the middle of being typed are saved by the sleep of the computer, and by closing the window', async ({
  app,
  page,
  userData,
  appOptions,
}) => {
  await openJournal(page)
  await addPerson(page, 'Mariam Haddad')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await expect(page.getByText('Arrive · For you alone')).toBeVisible()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('Open the floor · Ask')).toBeVisible()
  await page.keyboard.type('The pilot failed')
  const begun = performance.now()
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'), null)
  await expect(page.getByRole('heading', { name: 'Alongside is locked' })).toBeVisible()
  test
    .info()
    .annotations.push({ type: 'locked by sleep after', description: `${Math.round(performance.now() - begun)} ms` })

  const goOn = async (shown: typeof page): Promise<void> => {
    await unlock(shown)
    await openPerson(shown, 'Mariam Haddad')
    await shown
      .getByRole('button', { name: /Continue/ })
      .first()
      .click()
  }
  const box = (shown: typeof page) => shown.getByRole('textbox', { name: 'Where would our time be best spent today?' })
  await goOn(page)
  await expect(box(page)).toHaveValue('The pilot failed')
  await box(page).press('End')
  await page.keyboard.type(' and she laughed')
  const mainPid = await app.evaluate(() => process.pid, null)
  await app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.close(), null)
  await expect.poll(() => isRunning(mainPid), { timeout: 10_000 }).toBe(false)

  const again = await launchApp({ ...appOptions, userData })
  try {
    await goOn(again.page)
    await expect(box(again.page)).toHaveValue('The pilot failed and she laughed')
  } finally {
    await again.close()
  }
})
