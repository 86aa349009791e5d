/** What is needed of Electron's powerMonitor. */
export interface IdleSource {
  /** Seconds since the last key or movement anywhere on the computer; on some Wayland desktops always 0. */
  getSystemIdleTime(): number
}

interface IdleClockOptions {
  readonly power: IdleSource
  /** Milliseconds that no change of the wall clock moves. On Linux they stand still while the computer sleeps. */
  now(): number
  /** Milliseconds of the wall clock, which goes on in sleep. */
  wallNow(): number
}

/** What is known at one look. */
interface Idleness {
  /** Seconds since the last key or movement, as far as it can be known. */
  readonly seconds: number
  /** Between the last look and this one the computer stood still, or its clock was set forward. */
  readonly hasSlept: boolean
}

export interface IdleClock {
  /** To be called every few seconds: what the system says is believed by comparing two looks. */
  look(): Idleness
  /** A key or a movement in the page. */
  inputSeen(): void
}

/** Looks come every 5 s; nothing but sleep or a stopped process makes two of them lie so far apart. */
const sleepMs = 60_000

/** What the system adds between two looks is compared with the time between them. */
const leastGrowthSeconds = 2
const toleranceSeconds = 1.5

/**
 * How long there has been no input. The system knows of other programs, the page only of itself, so the smaller
 * of both is right where the system counts. Some systems answer 0 for ever, or throw: so what it says is believed only once
 * it was seen to grow with the time since the page's last input. Until then the page alone decides, which locks too early
 * for someone who is busy elsewhere without a pause of some seconds, and never too late. Source: security.md E36.
 */
export function createIdleClock({ power, now, wallNow }: IdleClockOptions): IdleClock {
  let inputAt = now()
  let last = { at: now(), wall: wallNow(), system: systemSeconds(power) }
  let isBelieved = false

  const grewWithTime = (system: number, passedSeconds: number): boolean => {
    const growth = system - (last.system ?? Number.POSITIVE_INFINITY)
    return growth >= leastGrowthSeconds && Math.abs(growth - passedSeconds) <= toleranceSeconds
  }

  return {
    look() {
      const [at, wall, system] = [now(), wallNow(), systemSeconds(power)]
      const passed = at - last.at
      if (system !== null && grewWithTime(system, passed / 1000)) isBelieved = true
      const hasSlept = Math.max(passed, wall - last.wall) >= sleepMs
      last = { at, wall, system }
      const ofPage = (at - inputAt) / 1000
      return { seconds: system !== null && isBelieved ? Math.min(system, ofPage) : ofPage, hasSlept }
    },
    inputSeen() {
      inputAt = now()
      isBelieved = false
    },
  }
}

function systemSeconds(power: IdleSource): number | null {
  try {
    const seconds = power.getSystemIdleTime()
    return Number.isFinite(seconds) && seconds >= 0 ? seconds : null
  } catch {
    return null
  }
}
