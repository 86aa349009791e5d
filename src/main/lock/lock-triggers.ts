import type { EventEmitter } from 'node:events'

/** What is needed of Electron's powerMonitor. */
interface PowerSource extends Pick<EventEmitter, 'on'> {
  /** Seconds since the last key or movement anywhere on the computer. */
  getSystemIdleTime(): number
  /** On Linux there is no event `lock-screen`: the state is asked for. Source: security.md E36. */
  getSystemIdleState(idleThreshold: number): string
}

export interface LockTriggerOptions {
  readonly power: PowerSource
  lockMinutes(): number
  lock(): void
}

/** How often the idle time is looked at. Locking up to this much late is not noticed by anybody. */
export const idleCheckMs = 5_000

const events = ['suspend', 'shutdown', 'lock-screen', 'user-did-resign-active'] as const

/**
 * Locks when the computer sleeps, ends, shows its lock screen or changes user, and after so many minutes without a key.
 * Answers the check that is to run every `idleCheckMs`. Source: security.md E36.
 */
export function watchForLock({ power, lockMinutes, lock }: LockTriggerOptions): () => void {
  for (const name of events) power.on(name, lock)
  return () => {
    const idleSeconds = lockMinutes() * 60
    if (power.getSystemIdleTime() >= idleSeconds || power.getSystemIdleState(idleSeconds) === 'locked') lock()
  }
}
