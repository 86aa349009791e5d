/** Waits for a moment in which no one asks for anything. */
export interface IdleWait {
  /** Settles once nothing has disturbed for a while; rejects when it is ended. */
  readonly until: () => Promise<void>
  readonly disturb: () => void
  readonly end: () => void
}

export function createIdleWait(quietMs: number): IdleWait {
  let lastDisturbed = performance.now()
  let isEnded = false
  const until = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        const left = lastDisturbed + quietMs - performance.now()
        if (isEnded) reject(new Error('ended'))
        else if (left > 0) setTimeout(check, left)
        else resolve()
      }
      // Never at once: calls that wait in the port come before the next part.
      setTimeout(check, 0)
    })
  return {
    until,
    disturb: () => {
      lastDisturbed = performance.now()
    },
    end: () => {
      isEnded = true
    },
  }
}
