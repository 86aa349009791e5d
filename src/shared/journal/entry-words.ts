import type { Content, ContentOf, EntryKind } from './entry.ts'

type TextField<Kind extends EntryKind> = {
  [Field in Exclude<keyof ContentOf<Kind>, 'kind'>]: string extends ContentOf<Kind>[Field] ? Field : never
}[Exclude<keyof ContentOf<Kind>, 'kind'>]

/** The written fields of each kind, the one that names the entry first. */
const writtenFields: { readonly [Kind in EntryKind]: readonly TextField<Kind>[] } = {
  note: ['text'],
  listening: ['theirWords', 'myReading', 'whoseView', 'surprise'],
  goal: ['title', 'measure', 'expectation', 'whyItMatters'],
  checkpoint: ['happened', 'wordingBefore', 'wordingAfter'],
  commitment: ['what'],
  freedom: ['area', 'theirPicture', 'boundary', 'safetyNet', 'reason'],
  recognition: ['whatTheyDid', 'madePossible', 'saidWords', 'channel', 'landed'],
  idea: ['idea', 'doorsOpened', 'outcome'],
  opinion: ['asked', 'theirAdvice', 'myDecision', 'whatChanged'],
  capability: ['problem', 'howTheyThought', 'whatItChanged'],
  experiment: ['intended', 'patienceCost', 'learned', 'next'],
  phase: ['happened'],
  investment: ['what'],
  agreement: [
    'amendment',
    'iBring',
    'theyBring',
    'iNeed',
    'theyNeed',
    'goalsAndMeasures',
    'communication',
    'accountabilities',
    'disagreeing',
  ],
  disagreement: ['iSaw', 'theirView', 'myPart', 'commonGround', 'nextStep', 'repair'],
  plan: ['growInto', 'iWillOpen', 'iCommit', 'theyCommit'],
  addendum: ['text'],
}

const textOf = (content: Content, field: string): string => {
  const value: unknown = Reflect.get(content, field)
  return typeof value === 'string' ? value.trim() : ''
}

const writtenTexts = (content: Content): string[] =>
  writtenFields[content.kind].map((field) => textOf(content, field)).filter((text) => text !== '')

/** The written fields of a content with their texts as they are, also empty ones. */
export const writtenTextsOf = (content: Content): (readonly [field: string, text: string])[] =>
  writtenFields[content.kind].map((field) => {
    const value: unknown = Reflect.get(content, field)
    return [field, typeof value === 'string' ? value : ''] as const
  })

/** The field that names an entry of this kind. */
export const mainFieldOf = (kind: EntryKind): string => writtenFields[kind][0] ?? ''

/** Every word of an entry as plain text, one field a line: what search looks through. */
export const wordsOf = (content: Content): string => writtenTexts(content).join('\n')

/** What is left when a cut goes through an emoji. */
const halfCharacter = /[\uD800-\uDBFF]$/

/** The first line of an entry's words, cut at `length` characters: its name in lists and on the timeline. */
export const titleFromWords = (words: string, length = 140): string => {
  const line = words.split('\n', 1)[0] ?? ''
  if (line.length <= length) return line
  const kept = line.slice(0, length - 1).replace(halfCharacter, '')
  return `${kept.trimEnd()}…`
}

/** The first written line, cut at `length` characters: the entry's name in lists and on the timeline. */
export const titleOf = (content: Content, length = 140): string => titleFromWords(wordsOf(content), length)

/**
 * Whether every written field still says what it said: an empty one may be filled, and states and days may move on.
 * The rule of a sealed meeting (product.md, meeting).
 */
export const standsUnchanged = (before: Content, after: Content): boolean =>
  writtenFields[before.kind].every((field) => {
    const written = textOf(before, field)
    return written === '' || written === textOf(after, field)
  })

/** True while nothing has been written: such an entry is removed when its form closes. */
export const isBlank = (content: Content): boolean => writtenTexts(content).length === 0
