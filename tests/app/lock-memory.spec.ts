import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '../support/app-test.ts'
import { createJournal } from '../support/door-steps.ts'
import { personOnPage, writeNote } from '../support/export-steps.ts'
import { addPerson, openTab } from '../support/person-steps.ts'
import { copiesInMemory, processesBelow } from '../support/process-memory.ts'

const isRenderer = (command: string): boolean => command.includes('--type=renderer')

/** The program that Playwright started: all its windows' calls pass through its pipe, which Electron does not have. */
const isBrowser = (command: string): boolean =>
  command.includes('--remote-debugging-pipe') && !command.includes('--type=')

/** Milliseconds until a process is no more. */
async function untilGone(pid: number, since: number): Promise<number> {
  while (existsSync(`/proc/${pid}`)) {
    if (performance.now() - since > 10_000) return Number.POSITIVE_INFINITY
    await wait(5)
  }
  return performance.now() - since
}

test('a second after a lock the journal and the page have gone, and no process but the pipes keeps a word of it', async ({
  app,
  page,
}, { annotations }) => {
  test.skip(
    app.kind !== 'chromium-stand-in' || process.platform !== 'linux',
    'looks at processes as the stand-in has them',
  )
  test.setTimeout(120_000)
  await createJournal(page)
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
    .find(({ pid }) => copiesInMemory(pid, canary).elsewhere > 0)?.pid
  expect(pagePid).toBeDefined()
  for (const pid of [journalPid, mainPid]) {
    const { lent, elsewhere } = copiesInMemory(pid, canary)
    expect(lent + elsewhere).toBeGreaterThan(0)
  }

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
  expect(journalGone).toBeLessThan(1_000)
  expect(pageGone).toBeLessThan(1_000)
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()

  // What remains: new processes, those that never saw the word, and main, whose engine has given back what passed through.
  const remaining = processesBelow(process.pid).filter(({ command }) => !isBrowser(command))
  expect(remaining.map(({ pid }) => pid)).toContain(mainPid)
  for (const { pid, command } of remaining) {
    await expect.poll(() => copiesInMemory(pid, canary).elsewhere, { message: command }).toBe(0)
    const { lent } = copiesInMemory(pid, canary)
    // The stand-in's main speaks through pipes of Node, whose used buffers keep messages; Electron's does not.
    if (pid === mainPid) annotations.push({ type: 'left in pipes of main', description: String(lent) })
    else expect(lent, command).toBe(0)
  }
})
