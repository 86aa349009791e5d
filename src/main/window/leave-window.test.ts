import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import { leaveWindow } from './leave-window.ts'

const never = new Promise<never>(() => undefined)

class LeftWindow extends EventEmitter {
  destroyed = 0
  isDestroyed = (): boolean => this.destroyed > 0
  destroy(): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
    this.destroyed += 1
  }
}

function setUp(leave: () => Promise<void>, isLocked = false) {
  const window = new LeftWindow()
  const power = new EventEmitter()
  const waited: number[] = []
  let passes: () => void = () => undefined
  leaveWindow({
    ...{ window: window as unknown as BrowserWindow, power },
    lock: { isLocked: () => isLocked, leave },
    wait: (milliseconds) => {
      waited.push(milliseconds)
      return new Promise<void>((resolve) => {
        passes = resolve
      })
    },
  })
  const emit = async (emitter: EventEmitter, name: string): Promise<boolean> => {
    let isPrevented = false
    const preventDefault = (): void => {
      isPrevented = true
    }
    emitter.emit(name, { preventDefault })
    const atOnce = isPrevented
    await new Promise((resolve) => setImmediate(resolve))
    return atOnce
  }
  return { window, power, emit, waited, pass: () => passes() }
}

const answers = {
  settles: () => Promise.resolve(),
  rejects: () => Promise.reject(new Error('deliberate')),
}

for (const [answer, leave] of Object.entries(answers)) {
  test(`the window goes once the lock ${answer}, and only once, however often it is asked`, async () => {
    const { window, power, emit } = setUp(leave)
    expect(await emit(window, 'close')).toBe(true)
    expect(window.destroyed).toBe(1)
    for (const again of ['close', 'query-session-end', 'session-end']) await emit(window, again)
    await emit(power, 'shutdown')
    expect(window.destroyed).toBe(1)
  })
}

test('a locked window closes at once', async () => {
  const { window, emit } = setUp(() => never, true)
  expect(await emit(window, 'close')).toBe(false)
})

test.each(['shutdown', 'query-session-end', 'session-end'])(
  '%s ends the app in time for a system that waits five seconds',
  async (name) => {
    const { window, power, emit, waited, pass } = setUp(() => never)
    const isPrevented = await emit(name === 'shutdown' ? power : window, name)
    expect(isPrevented).toBe(name !== 'session-end')
    expect(window.destroyed).toBe(0)
    expect(waited[0]).toBeLessThan(5_000)
    pass()
    await new Promise((resolve) => setImmediate(resolve))
    expect(window.destroyed).toBe(1)
  },
)
