import type { Page } from 'playwright-core'
import { figuresOf, type Row } from '../figures.ts'
import type { StoredJournal } from '../journals.ts'
import { inEmptyPage, inUnlockedWindow, keyToFrame } from '../unlocked-window.ts'

const rounds = 9

/** One key a person, each for the first time, so that no answer is remembered. */
async function prepping(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let person = 1; person <= rounds; person += 1) {
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    const text = `I owe Person ${String(person).padStart(3, '0')}`
    times.push(await keyToFrame(page, `Alt+${person}`, { selector: 'main h2', text }))
  }
  return times
}

async function emptyPage(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    await page.setContent('<main></main>')
    await page.evaluate((text) => {
      addEventListener('keydown', () => document.querySelector('main')?.append(text), { once: true })
    }, `painted ${round}`)
    times.push(await keyToFrame(page, 'a', { selector: 'main', text: `painted ${round}` }))
  }
  return times
}

/** P6: from the key that opens a person to the painted prep brief, in the real window. */
export async function prepRow(journal: StoredJournal): Promise<Row> {
  const bare = figuresOf(await inEmptyPage(emptyPage))
  const figures = figuresOf(await inUnlockedWindow(journal, prepping))
  return {
    id: 'P6',
    what: `prep brief, from key to frame; ${journal.size.entries} entries`,
    unit: 'ms',
    figures,
    beside: { what: 'an empty page painted after a key', figures: bare },
    goal: '≤ 100 ms',
    isMet: figures.median <= 100,
  }
}
