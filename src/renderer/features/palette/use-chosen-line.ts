import { useState } from 'react'

interface ChosenLine {
  /** Null while none is: nothing is typed yet, or nothing was found. */
  readonly chosen: string | null
  readonly point: (key: string | null) => void
  /** To the next line or the one before, round the ends. */
  readonly move: (step: 1 | -1) => string | null
}

/** Which line Enter takes: the one that keys or the pointer went to, or else the first one found. */
export function useChosenLine(keys: readonly string[], isFirstChosen: boolean): ChosenLine {
  const [pointed, point] = useState<string | null>(null)
  const first = isFirstChosen ? (keys[0] ?? null) : null
  const chosen = pointed !== null && keys.includes(pointed) ? pointed : first
  const move = (step: 1 | -1): string | null => {
    const at = chosen === null ? (step === 1 ? -1 : 0) : keys.indexOf(chosen)
    const next = keys.at((at + step) % Math.max(keys.length, 1)) ?? null
    point(next)
    return next
  }
  return { chosen, point, move }
}
