import { setTimeout as wait } from 'node:timers/promises'

/** Waits without keeping the app alive. */
export function unheldWait(milliseconds: number): Promise<unknown> {
  return wait(milliseconds, undefined, { ref: false })
}
