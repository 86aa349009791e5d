import type { Content, ContentOf, EntryKind } from '#shared/journal/entry.ts'
import { freedomLevels } from '#shared/journal/freedom-level.ts'

/** How a field is written: *words* in serif for what a person said, *text* for the rest, *line* for one line. */
type Writing = { readonly as: 'words' | 'text' | 'line' }
type Choosing = { readonly as: 'choice'; readonly choices: readonly string[] }
type Pointing = { readonly as: 'goal' | 'experiment' | 'area' | 'day' }

export type FormField = (Writing | Choosing | Pointing) & {
  readonly name: string
  /** Shown at once; the others wait behind *More*. */
  readonly first?: true
  readonly shownWhen?: (content: Content) => boolean
  /** Asked for in a place of its own (freedom-lowering.tsx), and read with the others. */
  readonly isReadOnlyHere?: true
}

type FieldsOf<Kind extends EntryKind> = readonly (FormField & {
  readonly name: Exclude<keyof ContentOf<Kind>, 'kind'>
})[]

const isSaid = (content: Content): boolean => content.kind === 'recognition' && content.state === 'said'
const isReworded = (content: Content): boolean => content.kind === 'checkpoint' && content.becomes === 'reworded'

/** The small form of each kind, in the order in which it is filled. No field is required. */
export const formFields: { readonly [Kind in EntryKind]: FieldsOf<Kind> } = {
  note: [{ name: 'text', as: 'text', first: true }],
  listening: [
    { name: 'theirWords', as: 'words', first: true },
    { name: 'myReading', as: 'text', first: true },
    { name: 'whoseView', as: 'line' },
    { name: 'level', as: 'choice', choices: ['confirming', 'fact-finding', 'feeling-with', 'opening'] },
    { name: 'surprise', as: 'text' },
  ],
  goal: [
    { name: 'title', as: 'line', first: true },
    { name: 'measure', as: 'text', first: true },
    { name: 'expectation', as: 'text' },
    { name: 'whyItMatters', as: 'words' },
    { name: 'targetDay', as: 'day' },
  ],
  checkpoint: [
    { name: 'goalId', as: 'goal', first: true },
    { name: 'happened', as: 'text', first: true },
    { name: 'becomes', as: 'choice', choices: ['active', 'reached', 'reworded', 'let-go'], first: true },
    { name: 'wordingAfter', as: 'line', first: true, shownWhen: isReworded },
  ],
  commitment: [
    { name: 'owner', as: 'choice', choices: ['me', 'them'], first: true },
    { name: 'what', as: 'text', first: true },
    { name: 'due', as: 'day', first: true },
  ],
  freedom: [
    { name: 'area', as: 'area', first: true },
    { name: 'level', as: 'choice', choices: freedomLevels, first: true },
    { name: 'boundary', as: 'text', first: true },
    { name: 'safetyNet', as: 'text' },
    { name: 'theirPicture', as: 'words' },
    { name: 'lookIn', as: 'day' },
    { name: 'reason', as: 'text', isReadOnlyHere: true },
    { name: 'giveBackOn', as: 'day', isReadOnlyHere: true },
  ],
  recognition: [
    { name: 'whatTheyDid', as: 'text', first: true },
    { name: 'madePossible', as: 'text', first: true },
    { name: 'state', as: 'choice', choices: ['noticed', 'said'], first: true },
    { name: 'saidWords', as: 'words', first: true, shownWhen: isSaid },
    { name: 'saidOn', as: 'day', first: true, shownWhen: isSaid },
    { name: 'channel', as: 'line', shownWhen: isSaid },
    { name: 'landed', as: 'words', shownWhen: isSaid },
  ],
  idea: [
    { name: 'idea', as: 'words', first: true },
    { name: 'doorsOpened', as: 'text', first: true },
    { name: 'outcome', as: 'text' },
    { name: 'answeredOn', as: 'day' },
  ],
  opinion: [
    { name: 'asked', as: 'text', first: true },
    { name: 'theirAdvice', as: 'words', first: true },
    { name: 'myDecision', as: 'text' },
    { name: 'whatChanged', as: 'text' },
    { name: 'toldOn', as: 'day' },
  ],
  capability: [
    { name: 'problem', as: 'text', first: true },
    { name: 'howTheyThought', as: 'text', first: true },
    { name: 'whatItChanged', as: 'text', first: true },
  ],
  experiment: [
    { name: 'intended', as: 'text', first: true },
    { name: 'patienceUntil', as: 'day', first: true },
    { name: 'patienceCost', as: 'line', first: true },
    { name: 'learned', as: 'text' },
    { name: 'next', as: 'text' },
    { name: 'endedOn', as: 'day' },
  ],
  phase: [
    { name: 'experimentId', as: 'experiment', first: true },
    { name: 'phase', as: 'choice', choices: ['try', 'setback', 'learning', 'win'], first: true },
    { name: 'happened', as: 'text', first: true },
  ],
  agreement: [
    { name: 'iBring', as: 'text', first: true },
    { name: 'theyBring', as: 'words', first: true },
    { name: 'iNeed', as: 'text', first: true },
    { name: 'theyNeed', as: 'words', first: true },
    { name: 'goalsAndMeasures', as: 'text', first: true },
    { name: 'communication', as: 'text', first: true },
    { name: 'accountabilities', as: 'text', first: true },
    { name: 'disagreeing', as: 'text', first: true },
    { name: 'renewOn', as: 'day', first: true },
    { name: 'amendment', as: 'text', first: true },
  ],
  disagreement: [
    { name: 'iSaw', as: 'text', first: true },
    { name: 'theirView', as: 'words', first: true },
    { name: 'myPart', as: 'text', first: true },
    { name: 'commonGround', as: 'text', first: true },
    { name: 'nextStep', as: 'text' },
    { name: 'repairCheckOn', as: 'day', first: true },
    { name: 'repairedOn', as: 'day' },
    { name: 'repair', as: 'text' },
  ],
  plan: [
    { name: 'seasonFrom', as: 'day', first: true },
    { name: 'seasonTo', as: 'day', first: true },
    { name: 'growInto', as: 'words', first: true },
    { name: 'iWillOpen', as: 'text', first: true },
    { name: 'iCommit', as: 'text', first: true },
    { name: 'theyCommit', as: 'text', first: true },
    { name: 'lookAgainOn', as: 'day', first: true },
  ],
  addendum: [{ name: 'text', as: 'text', first: true }],
  investment: [
    { name: 'form', as: 'choice', choices: ['time', 'money', 'training', 'introduction'], first: true },
    { name: 'what', as: 'text', first: true },
  ],
}
