import type { Page } from 'playwright-core'
import { figuresOf, type Row } from '../figures.ts'
import { rareWord } from '../generator/prose.ts'
import type { StoredJournal } from '../journals.ts'
import { inUnlockedWindow, keyToFrame } from '../unlocked-window.ts'

const rounds = 9

/** A letter too many finds nothing; the key that takes it away is the one that is timed. Escape empties the field. */
async function finding(page: Page): Promise<number[]> {
  const typed = rareWord.slice(0, 5)
  const times: number[] = []
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.type(`${typed}z`)
    await page.waitForTimeout(300)
    times.push(await keyToFrame(page, 'Backspace', { selector: 'mark', text: typed }))
    await page.keyboard.press('Escape')
  }
  return times
}

/** P4, in the window: from a key of a word that is being typed to the frame with its hits. */
export async function paletteRow(journal: StoredJournal): Promise<Row> {
  const figures = figuresOf(await inUnlockedWindow(journal, finding))
  return {
    id: 'P4',
    what: `search as you type in the palette, from key to frame with hits; ${journal.size.entries} entries`,
    unit: 'ms',
    figures,
    beside: null,
    goal: '≤ 50 ms',
    isMet: figures.median <= 50,
  }
}
