import { openingContent } from '#shared/journal/blank-content.ts'
import type { Day } from '#shared/journal/day.ts'
import type { Content, EntryKind } from '#shared/journal/entry.ts'
import { keptValueAt } from '../../client/kept-texts.ts'
import { guessOwner } from './guesses.ts'

/** What stands in quick capture until it is written down. */
export interface Captured {
  readonly text: string
  /** Null while it is guessed from the words. */
  readonly kind: EntryKind | null
  /** Null while no one was chosen. */
  readonly personId: string | null
}

export const capturePlace = 'capture'
export const nothingCaptured: Captured = { text: '', kind: null, personId: null }

export const isNothing = ({ text }: Captured): boolean => text.trim() === ''

/** Whether words wait there now. */
export const isSomethingCaptured = (): boolean => !isNothing(keptValueAt<Captured>(capturePlace) ?? nothingCaptured)

/** The field that takes the words of a quick note, by kind; kinds that cannot be written in one line have none. */
const mainField: { readonly [Kind in EntryKind]?: string } = {
  note: 'text',
  commitment: 'what',
  recognition: 'whatTheyDid',
  listening: 'theirWords',
  idea: 'idea',
  opinion: 'asked',
  capability: 'problem',
  experiment: 'intended',
  investment: 'what',
  disagreement: 'iSaw',
}

export const captureKinds = Object.keys(mainField) as EntryKind[]

/** The words as the content of a kind. A line is a line; quotation marks around the whole of their words go. */
export function capturedContent(kind: EntryKind, text: string, day: Day): Content {
  const content = { ...openingContent(kind, day), [mainField[kind] ?? '']: text } as Content
  if (content.kind === 'commitment') return { ...content, owner: guessOwner(text) }
  if (content.kind === 'listening') return { ...content, theirWords: withoutQuotes(text) }
  return content
}

function withoutQuotes(text: string): string {
  const begun = text.replace(/^["“„«]\s*/, '')
  return /["”“»]$/.test(begun) ? begun.slice(0, -1).trimEnd() : begun
}
