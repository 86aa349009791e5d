const minutesOfOneSitting = 10

/**
 * Whether a change begins a new sitting: the words that stood before it are then kept as history. Autosave writes on
 * every pause, so the pauses of one sitting are one change. Instants in UTC. When in doubt, as after the clock was put
 * back, it is a new sitting: a version too many is better than one lost.
 */
export function isNewSitting(lastChangedAt: string, now: string): boolean {
  const minutes = (Date.parse(now) - Date.parse(lastChangedAt)) / 60_000
  return minutes < 0 || minutes >= minutesOfOneSitting
}
