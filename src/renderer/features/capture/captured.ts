import type { EntryKind } from '#shared/journal/entry.ts'
import { keptValueAt } from '../../client/kept-texts.ts'

/** What stands in quick capture until it is written down. */
export interface Captured {
  readonly text: string
  /** Null while it is guessed from the words. */
  readonly kind: EntryKind | null
  /** Null while nobody was chosen. */
  readonly personId: string | null
}

export const capturePlace = 'capture'
export const nothingCaptured: Captured = { text: '', kind: null, personId: null }

export const isNothing = ({ text }: Captured): boolean => text.trim() === ''

/** Whether words wait there now. */
export const isSomethingCaptured = (): boolean => !isNothing(keptValueAt<Captured>(capturePlace) ?? nothingCaptured)
