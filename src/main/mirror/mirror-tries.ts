import type { MirrorPlace } from '#shared/contract/mirror-methods.ts'
import type { Outcome } from '#shared/contract/outcome.ts'

/** Wrong tries at each Mirror in this run of the app, for its process ends with every one of them. */
export interface MirrorTries {
  /** What the next process must know of the ones before it. */
  placeOf(folder: string): MirrorPlace
  /** Takes what opening answered: a wrong passphrase is counted, success forgets them all. */
  record(folder: string, outcome: Outcome<unknown>): void
}

interface Counted {
  readonly failures: number
  readonly readyAt: number
}

/** `now` counts milliseconds and must not follow the wall clock, which the person can set. Source: security.md 1.3. */
export function createMirrorTries(now: () => number): MirrorTries {
  const counted = new Map<string, Counted>()
  return {
    placeOf(folder) {
      const { failures, readyAt } = counted.get(folder) ?? { failures: 0, readyAt: 0 }
      return { folder, failures, waitMs: Math.max(0, readyAt - now()) }
    },
    record(folder, outcome) {
      if (outcome.ok) counted.delete(folder)
      else if (outcome.error.code === 'wrong-passphrase') {
        const failures = (counted.get(folder)?.failures ?? 0) + 1
        counted.set(folder, { failures, readyAt: now() + (outcome.error.detail.retryAfterMs ?? 0) })
      }
    },
  }
}
