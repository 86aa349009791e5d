import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { watchForLock } from './lock-triggers.ts'

class ScriptedPower extends EventEmitter {
  state = 'active'
  getSystemIdleTime = (): number => 0
  getSystemIdleState = (): string => this.state
}

function setUp(lockMinutes = 5) {
  const power = new ScriptedPower()
  let [locks, milliseconds] = [0, 0]
  const { check, inputSeen } = watchForLock({
    power,
    lockMinutes: () => lockMinutes,
    lock: () => {
      locks += 1
    },
    now: () => milliseconds,
    wallNow: () => milliseconds,
  })
  /** Looks every second. */
  const pass = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) {
      milliseconds += 1000
      check()
    }
  }
  const skip = (seconds: number): void => {
    milliseconds += seconds * 1000
  }
  return { power, check, inputSeen, pass, skip, locks: () => locks }
}

test.each(['suspend', 'resume', 'lock-screen', 'user-did-resign-active'])('%s locks at once', (event) => {
  const { power, locks } = setUp()
  power.emit(event)
  expect(locks()).toBe(1)
})

test('the journal locks after the minutes that were set, not before, also where the system always says 0', () => {
  const { pass, inputSeen, locks } = setUp(5)
  pass(200)
  inputSeen()
  pass(299)
  expect(locks()).toBe(0)
  pass(1)
  expect(locks()).toBe(1)
})

test('input that comes after those minutes comes too late', () => {
  const { skip, inputSeen, locks } = setUp(1)
  skip(59)
  inputSeen()
  expect(locks()).toBe(0)
  skip(60)
  inputSeen()
  expect(locks()).toBe(1)
})

test('a computer that has slept, and said nothing of it, locks when it wakes', () => {
  const { pass, skip, check, locks } = setUp(60)
  pass(10)
  skip(120)
  check()
  expect(locks()).toBe(1)
})

test('a locked screen locks the journal where the system sends no event', () => {
  const { power, check, locks } = setUp()
  power.state = 'locked'
  check()
  expect(locks()).toBe(1)
})

test('a system that knows nothing of its screen, and throws, keeps no one from the lock', () => {
  const { power, pass, locks } = setUp(1)
  const throws = (): never => {
    throw new Error('not known')
  }
  Object.assign(power, { getSystemIdleState: throws, getSystemIdleTime: throws })
  pass(60)
  expect(locks()).toBe(1)
})
