import { useRef } from 'react'
import type { Chord } from './chord.ts'
import { progressAfter, type Shortcut } from './shortcuts.ts'
import { useChord } from './use-chords.ts'

/** How long the second key of a pair may take. */
const patienceMs = 1_500

/** Calls `act` for every shortcut of the page that is typed outside of fields, forms, meetings, dialogs and menus. */
export function useShortcuts(act: (shortcut: Shortcut) => void): void {
  const typed = useRef<{ pending: readonly Chord[]; at: number }>({ pending: [], at: 0 })
  useChord((chord, { timeStamp }) => {
    const { pending, at } = typed.current
    const progress = progressAfter(timeStamp - at > patienceMs ? [] : pending, chord)
    typed.current = { pending: progress.pending, at: timeStamp }
    if (progress.found) act(progress.found)
    return progress.found !== null
  })
}
