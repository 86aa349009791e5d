const longestPauseMs = 10 * 60_000

/**
 * True when words are taken up again after a rest of more than ten minutes: what stood there is then kept as an earlier
 * version before it changes. Both are ISO instants. In doubt it is true, because a version too many costs nothing: when
 * the clock went back, and when one of the two is no instant.
 */
export function isNewSitting(lastChangedAt: string, now: string): boolean {
  const pause = Date.parse(now) - Date.parse(lastChangedAt)
  return !(pause >= 0 && pause <= longestPauseMs)
}
