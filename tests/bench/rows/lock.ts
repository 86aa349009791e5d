import { launchApp } from '../../support/launch-app.ts'
import { copiesInMemory, processesBelow, untilGone } from '../../support/process-memory.ts'
import { figuresOf, type Row } from '../figures.ts'
import { passphrase, type StoredJournal } from '../journals.ts'

const rounds = 5
const mostMs = 1_000
/** Stands in the list of people, so the process of the page is the one that holds it. */
const shownName = 'Person 001'

interface Gone {
  readonly journal: number
  readonly page: number
}

async function lockOnce({ userData }: StoredJournal): Promise<Gone> {
  const app = await launchApp({ userData, headless: true })
  try {
    const { page } = app
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    const shown = processesBelow(process.pid)
      .filter(({ command }) => command.includes('--type=renderer'))
      .find(({ pid }) => copiesInMemory(pid, shownName) > 0)
    const journalPid = await app.journalPid()
    if (!shown || journalPid === null) throw new Error('the processes of journal and page were not found')
    const begun = performance.now()
    const [journal, gone] = await Promise.all([
      untilGone(journalPid, begun),
      untilGone(shown.pid, begun),
      page.keyboard.press('Control+l'),
    ])
    return { journal, page: gone }
  } finally {
    await app.kill()
  }
}

/** E36: from the key to the moment when the processes that held words have ended. Linux, on the stand-in. */
export async function lockRow(journal: StoredJournal): Promise<Row> {
  const all: Gone[] = []
  for (let round = 0; round < rounds; round += 1) all.push(await lockOnce(journal))
  const journalGone = figuresOf(all.map((gone) => gone.journal))
  return {
    id: 'E36',
    what: `lock, from key until the page’s process has ended (the journal’s: ${Math.round(journalGone.median)} ms); ${journal.size.entries} entries`,
    unit: 'ms',
    figures: figuresOf(all.map(({ page }) => page)),
    beside: null,
    goal: `≤ ${mostMs} ms each`,
    isMet: all.every(({ journal: one, page: other }) => one <= mostMs && other <= mostMs),
  }
}
