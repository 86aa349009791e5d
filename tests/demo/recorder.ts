import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Tells what happens and keeps a numbered picture of it. */
export interface Recorder {
  /** Says what the manager does, does it, and takes a picture of what is then on the screen. */
  scene(name: string, sentence: string, act: () => Promise<unknown>): Promise<void>
  readonly count: number
}

/** Pictures of half-drawn screens say nothing: waits for the fonts and for what moves. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })

/** Writes `01-name.png`, `02-name.png` … into the folder. */
export function createRecorder(page: Page, folder: string): Recorder {
  let count = 0
  return {
    async scene(name, sentence, act) {
      const number = String(count + 1).padStart(2, '0')
      await act()
      await settle(page)
      await page.screenshot({ path: join(folder, `${number}-${name}.png`) })
      count += 1
      console.log(`${number}  ${sentence}`)
    },
    get count() {
      return count
    },
  }
}
