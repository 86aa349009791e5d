import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endPage, showFreshPage } from './fresh-page.ts'

/** A window whose page is a real process; like Electron it tells of the end of it some time later, and by an event. */
class PageWindow {
  readonly webContents
  readonly loads: string[] = []
  isGone = false
  processId: number
  answerLoad: () => Promise<void> = async () => undefined
  private readonly page: ChildProcess

  constructor() {
    this.page = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    this.processId = this.page.pid ?? 0
    this.webContents = Object.assign(new EventEmitter(), {
      isDestroyed: () => this.isGone,
      getOSProcessId: () => this.processId,
      forcefullyCrashRenderer: () => this.page.kill('SIGILL'),
    })
    this.page.once('exit', (_code, signal) => setTimeout(() => this.tell(signal), 50))
  }
  isDestroyed = (): boolean => this.isGone
  loadURL(): Promise<void> {
    this.loads.push(this.processId === 0 ? 'after the end' : 'too early')
    return this.answerLoad()
  }
  exited = (): Promise<unknown> => (this.page.signalCode ? Promise.resolve() : once(this.page, 'exit'))
  end = (): boolean => this.page.kill('SIGKILL')
  signal = (): string | null => this.page.signalCode
  private tell(signal: string | null): void {
    this.processId = 0
    this.webContents.emit('render-process-gone', {}, { reason: signal })
  }
}

let page: PageWindow
let kill: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  page = new PageWindow()
  kill = vi.spyOn(process, 'kill')
})
afterEach(() => {
  kill.mockRestore()
  page.end()
})

test('the old page is killed without a core dump, and the next is loaded when that has been noticed', async () => {
  await showFreshPage(page, wait)
  expect([page.signal(), page.loads]).toEqual(['SIGKILL', ['after the end']])
})

test('no signal is ever sent to process 0, which would end the whole process group', async () => {
  page.end()
  await once(page.webContents, 'render-process-gone')
  await endPage(page.webContents, wait)
  await showFreshPage(page, wait)
  expect(kill).not.toHaveBeenCalled()
  expect(page.loads).toEqual(['after the end'])
})

test('a page that has just ended by itself is waited for like one that was killed', async () => {
  page.end()
  await page.exited()
  await showFreshPage(page, wait)
  expect(page.loads).toEqual(['after the end'])
})

test('an end that is never noticed holds the lock up for three seconds and no longer', async () => {
  page.webContents.emit = () => true
  const waited: number[] = []
  await endPage(page.webContents, async (milliseconds) => void waited.push(milliseconds))
  expect(waited).toEqual([3_000])
})

test('a page that does not come is loaded again, and given up after three times', async () => {
  let failures = 2
  page.answerLoad = async () => {
    if (failures-- > 0) throw new Error('ERR_FAILED')
  }
  await showFreshPage(page, wait)
  expect(page.loads).toHaveLength(3)
  failures = 3
  await expect(showFreshPage(page, wait)).rejects.toThrow('ERR_FAILED')
  expect(page.loads).toHaveLength(6)
})

test('a load that never answers is given up like one that fails', async () => {
  page.answerLoad = () => new Promise(() => undefined)
  await expect(showFreshPage(page, () => wait(80))).rejects.toThrow('does not come')
})

test('a window that is closed meanwhile is no failure', async () => {
  page.answerLoad = async () => {
    page.isGone = true
    throw new Error('ERR_FAILED')
  }
  await expect(showFreshPage(page, wait)).resolves.toBeUndefined()
  await expect(showFreshPage(page, wait)).resolves.toBeUndefined()
})
