import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '#scripts/find-browser.ts'
import { launchApp } from '../../support/launch-app.ts'
import { figuresOf, p95, type Row } from '../figures.ts'
import { passphrase, type StoredJournal, storedJournal } from '../journals.ts'

/** One person with ten years: a usual journal, and ten times as much. */
const sizes = [
  { entries: 4_000, firstDrawing: 150, frame: 16.7, grows: null },
  { entries: 40_000, firstDrawing: 400, frame: 25, grows: 60 },
] as const

const openings = 5
/** Each in a window of its own. */
const firsts = 3

interface Moving {
  readonly frames: number[]
  readonly longTasks: number[]
}

interface Measured {
  /** A second after coming to the person's page, when what the timeline shows first has been read already. */
  readonly first: readonly Opening[]
  /** Pressed at once: the reading is in it. */
  readonly atOnce: readonly Opening[]
  readonly again: readonly number[]
  readonly moving: Moving
  readonly grownMb: number
  /** The call that brings the sketch to the page, alone. */
  readonly reading: number[]
}

/** Turns the wheel once a frame over `selector`, in and out and sideways, and takes the length of each frame. */
const moving = (page: Page, selector: string): Promise<Moving> =>
  page.evaluate(async (target) => {
    const surface = document.querySelector(target)
    if (!surface) throw new Error('nothing to move')
    const { left, top, width } = surface.getBoundingClientRect()
    const frames: number[] = []
    const longTasks: number[] = []
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    )
    observer.observe({ type: 'longtask' })
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    let last = await nextFrame()
    const turn = async (count: number, wheel: WheelEventInit): Promise<void> => {
      for (let at = 0; at < count; at += 1) {
        const place = { clientX: left + width * 0.7, clientY: top + 40, bubbles: true, cancelable: true }
        surface.dispatchEvent(new WheelEvent('wheel', { ...place, ...wheel }))
        const now = await nextFrame()
        frames.push(now - last)
        last = now
      }
    }
    await turn(80, { deltaY: -25 })
    await turn(80, { deltaX: -30 })
    await turn(80, { deltaY: 25 })
    await turn(60, { deltaX: 20 })
    await new Promise((resolve) => setTimeout(resolve, 500))
    observer.disconnect()
    return { frames, longTasks }
  }, selector)

async function emptyPage(): Promise<Moving> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 820 } })
    await page.setContent('<main id="empty"></main>')
    return await moving(page, '#empty')
  } finally {
    await browser.close()
  }
}

interface Opening {
  readonly drawn: number
  readonly named: number
}

/** From the press on the tab to the frame that shows the drawing, and to the one in which its marks have names. */
const opening = (page: Page): Promise<Opening> =>
  page.evaluate(async () => {
    const tab = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === 'Timeline')
    const started = performance.now()
    // What is there when a frame begins is on it; a message that is sent then arrives when it is done.
    const frameWith = async (selector: string): Promise<number> => {
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      do await nextFrame()
      while (!document.querySelector(selector))
      const { port1, port2 } = new MessageChannel()
      await new Promise((resolve) => {
        port1.onmessage = resolve
        port2.postMessage(null)
      })
      return performance.now() - started
    }
    tab?.click()
    // A canvas has no style before it is painted.
    const drawn = await frameWith('canvas[style]')
    return { drawn, named: await frameWith('[role="application"] [role="button"]') }
  })

/** The first call that the tab makes, without drawing anything. */
const readingAlone = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const personId = location.hash.split('/')[2] ?? ''
    const bridge = Reflect.get(window, 'alongside') as { readTimeline(input: object): Promise<unknown> }
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const started = performance.now()
      await bridge.readTimeline({ personId, from: null, to: null, withWords: false })
      times.push(performance.now() - started)
    }
    return times
  })

async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}

async function onPersonPage<Value>({ userData }: StoredJournal, work: (page: Page) => Promise<Value>): Promise<Value> {
  const app = await launchApp({ userData, headless: true, viewport: { width: 1280, height: 820 } })
  try {
    const { page } = app
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('navigation').first().getByRole('link', { name: 'Person 001' }).click()
    await page.getByRole('link', { name: 'Timeline', exact: true }).waitFor()
    return await work(page)
  } finally {
    await app.close()
  }
}

/** The first opening in a window, each time in a new one: so long after one came to the person's page. */
async function firstOpenings(journal: StoredJournal, restMs: number): Promise<Opening[]> {
  const opened: Opening[] = []
  for (let round = 0; round < firsts; round += 1) {
    opened.push(
      await onPersonPage(journal, async (page) => {
        await page.waitForTimeout(restMs)
        return opening(page)
      }),
    )
  }
  return opened
}

const measure = async (journal: StoredJournal): Promise<Measured> => ({
  first: await firstOpenings(journal, 1_000),
  atOnce: await firstOpenings(journal, 0),
  ...(await onPersonPage(journal, async (page) => {
    const before = await heapMb(page)
    const again: number[] = []
    for (let round = 0; round < openings; round += 1) {
      again.push((await opening(page)).drawn)
      await page.waitForTimeout(400)
      if (round < openings - 1) await page.getByRole('link', { name: 'About', exact: true }).click()
      await page.waitForTimeout(200)
    }
    const moved = await moving(page, '[role="application"]')
    const grownMb = (await heapMb(page)) - before
    return { again: again.slice(1), moving: moved, grownMb, reading: await readingAlone(page) }
  })),
})

interface FrameGoal {
  readonly frame: number
  readonly areTasksCounted: boolean
}

/** A machine on which an empty page misses the goal cannot tell. A frame of 60 Hz is a little more than 16.6 ms. */
function areFramesMet({ frames, longTasks }: Moving, emptyPage: number, goal: FrameGoal): boolean | null {
  const most = goal.frame + 0.2
  if (emptyPage > most) return null
  return p95(frames) <= most && !(goal.areTasksCounted && longTasks.some((length) => length > 50))
}

/** P8: the growth timeline of one person in the real window: first drawing, zoom and pan, memory. */
export async function drawingRows(): Promise<Row[]> {
  const bare = await emptyPage()
  const rows: Row[] = []
  for (const { entries, firstDrawing: most, frame, grows } of sizes) {
    const journal = await storedJournal({ people: 1, years: 10, meetings: 250, entries })
    const found = await measure(journal).finally(journal.remove)
    const slowest = p95(found.moving.frames)
    const tasks = found.moving.longTasks
    const drawn = figuresOf(found.first.map((one) => one.drawn))
    const atOnce = figuresOf(found.atOnce.map((one) => one.drawn))
    const named = figuresOf(found.first.map((one) => one.named))
    const again = figuresOf(found.again)
    const told = [
      `with names ${named.median.toFixed(0)} ms`,
      `pressed at once ${atOnce.median.toFixed(0)} ms`,
      `opened again ${again.median.toFixed(0)} ms`,
    ]
    rows.push(
      {
        id: 'P8',
        what: `timeline, press to first drawing, a second after coming to the person (${told.join(', ')}); ${entries} entries`,
        unit: 'ms',
        figures: drawn,
        beside: { what: 'the reading of the sketch alone, without drawing', figures: figuresOf(found.reading) },
        goal: `≤ ${most} ms`,
        isMet: drawn.median <= most,
      },
      {
        id: 'P8',
        what: `timeline, zoom and pan: p95 ${slowest.toFixed(1)} ms a frame, ${tasks.length} long tasks${tasks.length > 0 ? `, longest ${Math.max(...tasks).toFixed(0)} ms` : ''}; ${entries} entries`,
        unit: 'ms',
        figures: figuresOf(found.moving.frames),
        beside: { what: `an empty page: p95 ${p95(bare.frames).toFixed(1)} ms`, figures: figuresOf(bare.frames) },
        goal: `p95 ≤ ${frame} ms${grows === null ? ', no task > 50 ms' : ''}`,
        isMet: areFramesMet(found.moving, p95(bare.frames), { frame, areTasksCounted: grows === null }),
      },
      {
        id: 'P8',
        what: `timeline, what the page's memory has grown by; ${entries} entries`,
        unit: 'MB',
        figures: figuresOf([found.grownMb]),
        beside: null,
        goal: grows === null ? 'none' : `≤ ${grows} MB`,
        isMet: grows === null ? null : found.grownMb <= grows,
      },
    )
  }
  return rows
}
