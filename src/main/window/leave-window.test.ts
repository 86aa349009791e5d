import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { leaveWindow } from './leave-window.ts'

/** Lets every promise that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

const never = new Promise<never>(() => undefined)

class LeftWindow extends EventEmitter {
  destroyed = 0
  isDestroyed = (): boolean => this.destroyed > 0
  destroy(): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
    this.destroyed += 1
  }
}

function setUp(leave: () => Promise<void>, phase: 'locked' | 'open' | 'waiting' = 'open') {
  const window = new LeftWindow()
  const [power, quits] = [new EventEmitter(), new EventEmitter()]
  const done: string[] = []
  const answers: ((letGo: boolean) => void)[] = []
  const waited: number[] = []
  let passes: () => void = () => undefined
  leaveWindow({
    ...{ window, power, quits },
    lock: {
      isLocked: () => phase === 'locked',
      isWaiting: () => phase === 'waiting',
      leave: () => {
        done.push('leave')
        return leave()
      },
      letUnsavedGo: () => void done.push('let go'),
    },
    log: { note: (code) => void done.push(code) },
    askToLetGo: () => new Promise((answered) => answers.push(answered)),
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
    await settle()
    return atOnce
  }
  return { window, power, quits, emit, waited, done, answers, pass: () => passes() }
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
  const { window, emit } = setUp(() => never, 'locked')
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
    await settle()
    expect(window.destroyed).toBe(1)
  },
)

test('a close while words cannot be saved asks once, and closes without them only when one wants that', async () => {
  const { window, emit, done, answers } = setUp(() => never, 'waiting')
  expect(await emit(window, 'close')).toBe(true)
  await emit(window, 'close')
  expect([answers.length, done]).toEqual([1, []])
  answers[0]?.(false)
  await settle()
  expect(done).toEqual([])
  await emit(window, 'close')
  answers[1]?.(true)
  await settle()
  expect(done).toEqual(['let go', 'leave'])
})

test.each(['open', 'waiting'] as const)('a signal ends the app ten seconds later, while it is %s', async (phase) => {
  const { window, quits, emit, done, waited, pass } = setUp(() => never, phase)
  await emit(quits, 'before-quit')
  await emit(window, 'close')
  expect([waited[0], window.destroyed]).toEqual([10_000, 0])
  pass()
  await settle()
  expect(window.destroyed).toBe(1)
  expect(done.includes('words-let-go')).toBe(phase === 'waiting')
})
