import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { watchForLock } from './lock-triggers.ts'

class ScriptedPower extends EventEmitter {
  idleSeconds = 0
  state = 'active'
  getSystemIdleTime = () => this.idleSeconds
  getSystemIdleState = () => this.state
}

function setUp(lockMinutes = 5) {
  const power = new ScriptedPower()
  let locks = 0
  const check = watchForLock({
    power,
    lockMinutes: () => lockMinutes,
    lock: () => {
      locks += 1
    },
  })
  return { power, check, locks: () => locks }
}

test.each(['suspend', 'shutdown', 'lock-screen', 'user-did-resign-active'])('%s locks at once', (event) => {
  const { power, locks } = setUp()
  power.emit(event)
  expect(locks()).toBe(1)
})

test('the journal locks after the minutes that were set, not before', () => {
  const { power, check, locks } = setUp(5)
  power.idleSeconds = 299
  check()
  expect(locks()).toBe(0)
  power.idleSeconds = 300
  check()
  expect(locks()).toBe(1)
})

test('a locked screen locks the journal where the system sends no event', () => {
  const { power, check, locks } = setUp()
  power.state = 'locked'
  check()
  expect(locks()).toBe(1)
})
