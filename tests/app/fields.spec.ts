import { setTimeout as wait } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { testInJournal as test } from '../support/app-test.ts'
import { unlock } from '../support/door-steps.ts'
import { callAs, type FieldPlace, fieldPlaces, type Prepared, prepareFields } from '../support/field-places.ts'
import { isRunning } from '../support/is-running.ts'
import { launchApp, type RunningApp } from '../support/launch-app.ts'

/** The promise R03, with the way to the disk: after so long a word survives any crash. */
const savedMs = 1_200

interface Sweep {
  app: RunningApp
  readonly ids: Prepared
  /** Ends the app as it stands and starts it again. */
  again(): Promise<void>
}

type WayOut = (sweep: Sweep) => Promise<void>

const goElsewhere = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

const isLocked = (page: Page) => expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()

/** Ways that leave the field within a moment. */
const quickWays: Readonly<Record<string, WayOut>> = {
  'a press outside': ({ app }) => app.page.mouse.click(4, 400),
  Escape: ({ app }) => app.page.keyboard.press('Escape'),
  Back: ({ app }) => app.page.evaluate(() => history.back()),
  'the palette': async ({ app: { page } }) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Find anything' })).toBeFocused()
    await page.keyboard.type('Settings')
    await page.keyboard.press('Enter')
  },
  'another page': ({ app }) => goElsewhere(app.page, '#/settings'),
}

/** Ways after which the journal has to be opened again. */
const slowWays: Readonly<Record<string, WayOut>> = {
  lock: async ({ app: { page } }) => {
    await page.keyboard.press('Control+l')
    await isLocked(page)
  },
  'close of the window': async (sweep) => {
    const { app } = sweep
    const mainPid = await app.evaluate(() => process.pid, null)
    await app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.close(), null)
    await expect.poll(() => isRunning(mainPid)).toBe(false)
    await sweep.again()
  },
  'crash of the page': async ({ app }) => {
    await wait(savedMs)
    await app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      null,
    )
    await isLocked(app.page)
  },
  'crash of the journal process': async ({ app }) => {
    await wait(savedMs)
    process.kill((await app.journalPid()) ?? 0, 'SIGKILL')
    await isLocked(app.page)
  },
  'crash of everything': async (sweep) => {
    await wait(savedMs)
    await sweep.again()
  },
}

/** Everything that the open journal holds and keeps, as text. */
async function everythingIn(page: Page): Promise<string> {
  const found: unknown[] = [await callAs(page, 'listKeptTexts', {}), await callAs(page, 'listTemplates', {})]
  for (const { id } of await callAs<{ id: string }[]>(page, 'listPeople', {})) {
    found.push(await callAs(page, 'readPrepBrief', { personId: id }))
    found.push(await callAs(page, 'listEntries', { personId: id, kinds: null, meetingId: null, limit: 500 }))
    found.push(await callAs(page, 'readSummary', { personId: id, period: { from: '2026-01-01', to: '2026-12-31' } }))
  }
  for (const { id, origin } of await callAs<{ id: string; origin: string }[]>(page, 'listTemplates', {})) {
    if (origin === 'own') found.push(await callAs(page, 'readTemplate', { id }))
  }
  return JSON.stringify(found)
}

let typed = 0

/** Types a word of its own into every field of the place that takes one; answers them. */
async function typeEverywhere({ app: { page }, ids }: Sweep, place: FieldPlace): Promise<string[]> {
  const scope = await place.open(page, ids)
  const fields = scope.getByRole('textbox').and(page.locator(':not([readonly]):not([disabled])'))
  await expect(fields.first()).toBeVisible()
  const words: string[] = []
  for (let at = 0; at < (await fields.count()); at += 1) {
    typed += 1
    const word = `zq${typed.toString(36)}vex${place.name.length}`
    await fields.nth(at).fill(word)
    words.push(word)
  }
  return words
}

/** What waits in a field stands in it when it is shown again. */
async function expectOfferedAgain({ app: { page }, ids }: Sweep, place: FieldPlace, words: string[]): Promise<void> {
  const kept = JSON.stringify(await callAs(page, 'listKeptTexts', {}))
  const waiting = words.filter((word) => kept.includes(word))
  if (waiting.length === 0) return
  const scope = await place.open(page, ids)
  const values = (): Promise<string[]> =>
    scope.getByRole('textbox').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  await expect.poll(values, { message: place.name }).toEqual(expect.arrayContaining(waiting))
}

async function leave(sweep: Sweep, place: FieldPlace, [name, way]: readonly [string, WayOut]): Promise<void> {
  const words = await typeEverywhere(sweep, place)
  await way(sweep)
  const { page } = sweep.app
  if (await page.getByRole('button', { name: 'Unlock' }).isVisible()) {
    await unlock(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  }
  const lost = async (): Promise<string[]> => {
    const found = await everythingIn(page)
    return words.filter((word) => !found.includes(word))
  }
  await expect.poll(lost, { message: `${place.name}, left by ${name}` }).toEqual([])
  await expectOfferedAgain(sweep, place, words)
  // So that no dialog of this place is open at the next.
  await page.keyboard.press('Escape')
}

const isEveryWay = process.env['ALONGSIDE_EVERY_WAY'] !== undefined

/** In so many tests, which run beside each other. */
const parts = 4

/**
 * The places take turns with the ways, so that each way is taken from each kind of field; with ALONGSIDE_EVERY_WAY set
 * every place is left by every way, which takes a quarter of an hour.
 */
function waysFrom(at: number): (readonly [string, WayOut])[] {
  const [quick, slow] = [Object.entries(quickWays), Object.entries(slowWays)]
  if (isEveryWay) return [...quick, ...slow]
  return [quick[at % quick.length], quick[(at + 2) % quick.length], slow[at % slow.length]].filter(
    (way) => way !== undefined,
  )
}

for (let part = 0; part < parts; part += 1) {
  const here = [...fieldPlaces.entries()].filter(([at]) => at % parts === part)
  test(`no way out loses a word: ${here.map(([, { name }]) => name).join(', ')}`, async ({
    app,
    userData,
    appOptions,
  }) => {
    test.setTimeout(isEveryWay ? 900_000 : 240_000)
    const sweep: Sweep = {
      app,
      ids: await prepareFields(app.page),
      async again() {
        await sweep.app.kill()
        sweep.app = await launchApp({ ...appOptions, userData })
        await isLocked(sweep.app.page)
      },
    }
    try {
      for (const [at, place] of here) {
        for (const way of waysFrom(at)) {
          await test.step(`${place.name}, left by ${way[0]}`, () => leave(sweep, place, way))
        }
      }
    } finally {
      if (sweep.app !== app) await sweep.app.kill()
    }
  })
}
