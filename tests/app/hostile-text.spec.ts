import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { openJournal } from '../support/door-steps.ts'
import { openTransfer } from '../support/export-steps.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { leaveAs } from '../support/summary-steps.ts'

test.use({ startsWith: 'journal' })

/** What a text has reached, if any: told by the page itself, so that it is told in Electron too. */
interface Reached {
  readonly ran: number
  readonly violations: readonly string[]
  readonly address: string
}

/** From here on every text that runs, and everything that the page's policy had to stop, is counted. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const reached = { ran: 0, violations: [] as string[] }
    const noticed = (): void => {
      reached.ran += 1
    }
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) Reflect.set(globalThis, name, noticed)
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      reached.violations.push(`${violatedDirective} ${blockedURI}`)
    })
    Reflect.set(globalThis, 'reached', reached)
  })

const reached = (page: Page): Promise<Reached> =>
  page.evaluate(() => {
    const found = Reflect.get(globalThis, 'reached') as Pick<Reached, 'ran' | 'violations'>
    return { ...found, address: location.href.replace(/#.*/, '') }
  })

function writeHostileExport(path: string): void {
  const work = join(import.meta.dirname, '../support/hostile-export-work.ts')
  const { status, stderr } = spawnSync(process.execPath, [work, path], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}

/** Goes to a place by its address, as a link would, and waits for its title. */
async function visit(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, place)
  await expect(page.locator('h1').first()).toBeVisible()
  // Everything that runs by itself does so when it is drawn, or in the next task.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))))
}

const personTabs = ['prep', 'agreement', 'plan', 'goals', 'freedom', 'records', 'timeline', 'meetings', 'about']

test('a journal full of hostile texts runs nothing, asks for nothing and opens nothing, on any screen and on paper', async ({
  app,
  page,
  userData,
}) => {
  test.setTimeout(120_000)
  const path = join(userData, 'hostile.json')
  writeHostileExport(path)
  await app.setDialog('showOpenDialog', { canceled: false, filePaths: [path] })
  await openJournal(page)
  await watch(page)
  const before = await reached(page)
  await openTransfer(page)
  await page.getByRole('button', { name: 'Open a journal as JSON' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByText(/^Brought in: 1 person/)).toBeVisible()
  const person = await page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'alongside') as {
      listPeople(input: object): Promise<{ value: { id: string }[] }>
    }
    return (await bridge.listPeople({})).value[0]?.id ?? ''
  })

  const places = [
    ...personTabs.map((tab) => `#/person/${person}/${tab}`),
    ...['#/today', '#/templates', '#/templates/hostile-1', '#/settings', '#/settings/data', '#/trash', '#/mirror'],
    `#/summary/${person}`,
    `#/together/${person}`,
  ]
  for (const place of places) await visit(page, place)
  await visit(page, `#/person/${person}/timeline`)
  const svg = join(userData, 'view.svg')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: svg })
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save as SVG' }).click()
  await expect(page.getByText('Saved as view.svg.')).toBeVisible()
  await page.keyboard.press('Escape')
  const tags = (await readFile(svg, 'utf8')).match(/<[^>]*>/g) ?? []
  expect(
    tags.filter((tag) => /^<(script|foreignObject|a|image|use|iframe)\b|\s(on\w+|[\w:]*href|src)=/i.test(tag)),
  ).toEqual([])
  expect(tags.length).toBeGreaterThan(50)
  await page.getByRole('radio', { name: 'List' }).click()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything' }).fill('onerror alert')
  await expect(
    page
      .getByRole('dialog')
      .getByText(/onerror/)
      .first(),
  ).toBeVisible()
  // The first empties the field, the second closes the dialog.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await visit(page, `#/person/${person}/prep`)
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await expect(page.getByRole('button', { name: /^Next/ })).toBeVisible()

  const pdf = join(userData, 'brief.pdf')
  await app.setDialog('showSaveDialog', { canceled: false, filePath: pdf })
  await visit(page, `#/summary/${person}`)
  await leaveAs(page, 'PDF')
  await expect(page.getByText('Saved as brief.pdf')).toBeVisible()
  expect(await readFile(pdf, 'latin1')).not.toMatch(/\/(JavaScript|JS|Launch|URI|SubmitForm)\b/)

  expect(await reached(page)).toEqual({ ran: 0, violations: [], address: before.address })
  expect(app.blockedRequests()).toEqual([])
  expect(app.log.join('')).not.toContain('[pageerror]')

  await visit(page, '#/settings/proof')
  await expect(page.getByText('0 requests were stopped since Alongside was started.')).toBeVisible()
  await controls(app)
})

/**
 * What none of the texts reached would have been noticed, or the zeros above would prove nothing. And if one ran all the
 * same: it finds no Node, makes no code of words, loads nothing, and leaves neither its page nor its window.
 */
async function controls(app: RunningApp): Promise<void> {
  const { page } = app
  const { address } = await reached(page)
  const results = await page.evaluate(async () => {
    alert(1)
    const refused = (attempt: () => unknown): boolean => {
      try {
        attempt()
        return false
      } catch {
        return true
      }
    }
    const added = (tag: string, attribute: string): void => {
      const element = document.createElement(tag)
      element.setAttribute(attribute, 'https://hostile.invalid/x')
      document.body.append(element)
    }
    for (const [tag, attribute] of [
      ['img', 'src'],
      ['iframe', 'src'],
      ['video', 'src'],
    ] as const)
      added(tag, attribute)
    // biome-ignore lint/style/noRestrictedGlobals: it has to be refused
    const fetched = await fetch('https://hostile.invalid/x').then(
      () => 'answered',
      () => 'refused',
    )
    // In a task of its own: what a debugger evaluates is excepted from the policy.
    const code = await new Promise((resolve) =>
      setTimeout(() => resolve(refused(() => Reflect.construct(Function, ['return 1']))), 0),
    )
    location.href = 'https://hostile.invalid/'
    await new Promise((resolve) => setTimeout(resolve, 300))
    return {
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => Reflect.has(globalThis, name)),
      markup: refused(() => Reflect.set(document.createElement('p'), 'innerHTML', '<b>')),
      script: refused(() => Reflect.set(document.createElement('script'), 'text', 'alert(1)')),
      code,
      fetched,
    }
  })
  expect(results).toEqual({ node: [], markup: true, script: true, code: true, fetched: 'refused' })
  const found = await reached(page)
  expect(found).toMatchObject({ ran: 1, address })
  for (const directive of ['img-src', 'frame-src', 'media-src', 'connect-src']) {
    expect(found.violations.join('\n')).toContain(`${directive} https://hostile.invalid`)
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1)
}
