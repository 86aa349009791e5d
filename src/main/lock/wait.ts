import { setTimeout as wait } from 'node:timers/promises'

/** Settles after so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<unknown>

/** Waits without keeping the app alive. */
export const unheldWait: Wait = (milliseconds) => wait(milliseconds, undefined, { ref: false })
