import type { EventEmitter } from 'node:events'
import { createIdleClock, type IdleSource } from './idle-clock.ts'

/** What is needed of Electron's powerMonitor. */
interface PowerSource extends Pick<EventEmitter, 'on'>, IdleSource {
  /** On Linux there is no event `lock-screen`: the state is asked for. Source: security.md E36. */
  getSystemIdleState(idleThreshold: number): string
}

interface LockTriggerOptions {
  readonly power: PowerSource
  lockMinutes(): number
  lock(): void
  /** Milliseconds that no change of the wall clock moves. */
  now(): number
  /** Milliseconds of the wall clock. */
  wallNow(): number
}

export interface LockTriggers {
  /** To be run every `idleCheckMs`; answers the seconds since the last input. */
  check(): number
  /** A key or a movement in the page. What comes after the set minutes comes too late. */
  inputSeen(): void
}

/** How often the idle time is looked at. Locking up to this much late is not noticed. */
export const idleCheckMs = 5_000

/** `resume` as well: where the computer slept before the lock was done, no open journal is found when it wakes. */
const events = ['suspend', 'resume', 'lock-screen', 'user-did-resign-active'] as const

/**
 * Locks when the computer sleeps, shows its lock screen or changes user, and after so many minutes without a key.
 * Source: security.md E36.
 */
export function watchForLock({ power, lockMinutes, lock, now, wallNow }: LockTriggerOptions): LockTriggers {
  const clock = createIdleClock({ power, now, wallNow })
  for (const name of events) power.on(name, lock)
  const check = (): number => {
    const idleSeconds = lockMinutes() * 60
    const { seconds, hasSlept } = clock.look()
    if (seconds >= idleSeconds || hasSlept || isScreenLocked(power, idleSeconds)) lock()
    return seconds
  }
  return {
    check,
    inputSeen() {
      check()
      clock.inputSeen()
    },
  }
}

function isScreenLocked(power: PowerSource, idleSeconds: number): boolean {
  try {
    return power.getSystemIdleState(idleSeconds) === 'locked'
  } catch {
    return false
  }
}
