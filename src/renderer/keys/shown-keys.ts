import { type Chord, readableChord } from './chord.ts'
import { platform } from './platform.ts'

/** A chord as it is written beside a button or in the list of shortcuts, on the system that the page runs on. */
export const shownKeys = (chord: Chord): string => readableChord(chord, platform)
