import type { ClockSince } from '#shared/journal/backup.ts'

const dayMs = 86_400_000
/** Longer than most people are away. */
const longDays = 90

/**
 * What the clock did since an instant that lies before `now` by all else that is known. Hours are left out of account: a
 * computer with two systems is often off by some.
 */
export function clockSince(instant: Date, now: Date): ClockSince {
  const days = (now.getTime() - instant.getTime()) / dayMs
  if (days < -1) return 'set-back'
  return days > longDays ? 'far-ahead' : 'steady'
}
