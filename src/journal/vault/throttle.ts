import { AppError } from '#shared/contract/app-error.ts'

/** Slows a person down who tries passphrases at this keyboard. Against a copied file only the derivation's cost counts. */
export interface Throttle {
  /** Throws `throttled` with `retryAfterMs` while the last failure's wait is not over. */
  assertReady(): void
  /** Counts a wrong secret and returns the wait until the next try, in milliseconds. */
  recordFailure(): number
  recordSuccess(): void
}

const freeTries = 3
const longestWaitMs = 30_000

/** The wait after the n-th failure in a row: none for two, then 1, 2, 4 … 30 s (security.md 1.3). Never a wipe. */
export function waitAfterFailures(failures: number): number {
  if (failures < freeTries) return 0
  return Math.min(1000 * 2 ** (failures - freeTries), longestWaitMs)
}

/** What an earlier throttle had counted, for one that goes on where it ended. */
interface CountedSoFar {
  readonly failures: number
  /** What is left of the last failure's wait. */
  readonly waitMs: number
}

/** `now` counts milliseconds and must not follow the wall clock, which the person can set. Kept in memory only. */
export function createThrottle(now: () => number = () => performance.now(), counted?: CountedSoFar): Throttle {
  let failures = counted?.failures ?? 0
  let readyAt = counted ? now() + counted.waitMs : Number.NEGATIVE_INFINITY
  return {
    assertReady() {
      const retryAfterMs = Math.ceil(readyAt - now())
      if (retryAfterMs > 0) throw new AppError('throttled', { detail: { retryAfterMs } })
    },
    recordFailure() {
      failures += 1
      const wait = waitAfterFailures(failures)
      readyAt = now() + wait
      return wait
    },
    recordSuccess() {
      failures = 0
      readyAt = Number.NEGATIVE_INFINITY
    },
  }
}

const isWrongSecret = (error: unknown): error is AppError =>
  error instanceof AppError && (error.code === 'wrong-passphrase' || error.code === 'wrong-recovery-key')

/**
 * One try of a secret that a person typed, wherever they type it: an open journal, a copy and a lost header are no places to
 * guess it. Throws `throttled`, and a wrong secret with `retryAfterMs`, the wait before the next try.
 */
export async function counted<Value>(throttle: Throttle, work: () => Promise<Value>): Promise<Value> {
  throttle.assertReady()
  try {
    const value = await work()
    throttle.recordSuccess()
    return value
  } catch (error) {
    if (!isWrongSecret(error)) throw error
    throw new AppError(error.code, { cause: error, detail: { retryAfterMs: throttle.recordFailure() } })
  }
}
