import type { Wait } from './wait.ts'

export interface LockedPageOptions {
  /** Kills the page and shows a new, locked one. Rejects when it cannot be loaded. */
  show(): Promise<void>
  failed(error: unknown): void
  readonly wait: Wait
  /** So often within `restMs` a page that ended by itself or did not come is shown again at once; then it rests first. */
  readonly reloads: number
  readonly restMs: number
}

/** The page that stands where the journal was. */
export interface LockedPage {
  /** Settles when it is there; a further call joins one that is under way. Does nothing once it was given up. */
  showFirst(): Promise<void>
  /** The same, in place of a page that was there; never rejects: one that does not come is tried again later. */
  show(): Promise<void>
  /** It has ended by itself. Shows it again, unless it is just being shown: that tries again by itself. */
  hasEnded(): void
  /** The window goes: no page is shown any more. */
  giveUp(): void
}

export function createLockedPage({ show, failed, wait, reloads, restMs }: LockedPageOptions): LockedPage {
  let showing: Promise<void> | null = null
  let recentReloads = 0
  let isGivenUp = false

  const showOnce = (): Promise<void> => {
    if (isGivenUp) return Promise.resolve()
    showing ??= show().finally(() => {
      showing = null
    })
    return showing
  }

  const reload = async (): Promise<void> => {
    recentReloads += 1
    const rested = wait(restMs).then(() => {
      recentReloads -= 1
    })
    if (recentReloads > reloads) await rested
    await showAgain()
  }

  const showAgain = async (): Promise<void> => {
    try {
      await showOnce()
    } catch (error) {
      failed(error)
      void reload()
    }
  }

  return {
    showFirst: showOnce,
    show: showAgain,
    hasEnded() {
      if (!showing) void reload()
    },
    giveUp() {
      isGivenUp = true
    },
  }
}
