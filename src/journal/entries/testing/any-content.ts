import fc from 'fast-check'
import { addDays, type Day } from '#shared/journal/day.ts'
import type { Content, ContentOf, EntryKind } from '#shared/journal/entry.ts'
import { freedomLevels } from '#shared/journal/freedom-level.ts'
import { cleanText, maximumLineLength } from '#shared/journal/text.ts'

/** Ids that an arbitrary content may point at. */
export interface Targets {
  readonly goalId: string
  readonly experimentId: string
}

const texts = [
  'Zoë pruned the café’s release plan',
  '  spaces around, and\na second line\t',
  'שלום, this reads both ways',
  '👩🏽‍🚀 flew 🚀',
  '"quoted" AND (NEAR OR NOT) * ^',
  'e\u0301clair',
  '\u0000 nothing before me',
]

/** Anything the file can hold: every plane of Unicode, and texts that trip searches. */
const anyText: fc.Arbitrary<string> = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...texts), fc.constant(''))
  .map(cleanText)

const anyLine = anyText.filter((text) => text.length <= maximumLineLength)

const daysFrom = (first: Day): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: 3_650 }).map((days) => addDays(first, days))

export const anyDay = daysFrom('2020-01-01')

/** Later than any day of an entry: what is agreed or answered never comes before its beginning. */
const anyLaterDay = fc.option(daysFrom('2031-01-01'))
const anyGoalState = fc.constantFrom('active', 'reached', 'reworded', 'let-go')

type ContentArbitraries = { readonly [Kind in EntryKind]: fc.Arbitrary<ContentOf<Kind>> }

const anyEnding = fc.oneof(
  fc.record({ state: fc.constant('open'), closedOn: fc.constant(null) }),
  fc.record({ state: fc.constantFrom('kept', 'released'), closedOn: anyDay }),
)

const anySaying = fc.oneof(
  fc.record({ state: fc.constant('noticed'), saidOn: fc.constant(null) }),
  fc.record({ state: fc.constant('said'), saidOn: anyDay }),
)

const contentsByThemselves = {
  note: fc.record({ kind: fc.constant('note'), text: anyText }),
  listening: fc.record({
    kind: fc.constant('listening'),
    theirWords: anyText,
    myReading: anyText,
    whoseView: anyLine,
    level: fc.option(fc.constantFrom('confirming', 'fact-finding', 'feeling-with', 'opening')),
    surprise: anyText,
  }),
  goal: fc.record({
    kind: fc.constant('goal'),
    title: anyLine,
    measure: anyText,
    expectation: anyText,
    whyItMatters: anyText,
    targetDay: anyLaterDay,
    state: anyGoalState,
  }),
  freedom: fc.record({
    kind: fc.constant('freedom'),
    area: anyLine,
    level: fc.constantFrom(...freedomLevels),
    theirPicture: anyText,
    boundary: anyText,
    safetyNet: anyText,
    lookIn: anyLaterDay,
    reason: anyText,
    giveBackOn: anyLaterDay,
  }),
  recognition: fc
    .record({ whatTheyDid: anyText, madePossible: anyText, saidWords: anyText, channel: anyLine, landed: anyText })
    .chain((rest) => anySaying.map((saying) => ({ kind: 'recognition', ...rest, ...saying }) as const)),
  idea: fc.record({
    kind: fc.constant('idea'),
    idea: anyText,
    doorsOpened: anyText,
    outcome: anyText,
    answeredOn: anyLaterDay,
  }),
  opinion: fc.record({
    kind: fc.constant('opinion'),
    asked: anyText,
    theirAdvice: anyText,
    myDecision: anyText,
    whatChanged: anyText,
    toldOn: anyLaterDay,
  }),
  capability: fc.record({
    kind: fc.constant('capability'),
    problem: anyText,
    howTheyThought: anyText,
    whatItChanged: anyText,
  }),
  experiment: fc.record({
    kind: fc.constant('experiment'),
    intended: anyText,
    patienceUntil: anyLaterDay,
    patienceCost: anyText,
    learned: anyText,
    next: anyText,
    endedOn: anyLaterDay,
  }),
  agreement: fc.record({
    kind: fc.constant('agreement'),
    amendment: anyText,
    iBring: anyText,
    theyBring: anyText,
    iNeed: anyText,
    theyNeed: anyText,
    goalsAndMeasures: anyText,
    communication: anyText,
    accountabilities: anyText,
    disagreeing: anyText,
    renewOn: anyLaterDay,
    agreedOn: fc.constant(null),
  }),
  disagreement: fc.record({
    kind: fc.constant('disagreement'),
    iSaw: anyText,
    theirView: anyText,
    myPart: anyText,
    commonGround: anyText,
    nextStep: anyText,
    repairCheckOn: anyLaterDay,
    repairedOn: anyLaterDay,
    repair: anyText,
  }),
  plan: fc.record({
    kind: fc.constant('plan'),
    growInto: anyText,
    iWillOpen: anyText,
    iCommit: anyText,
    theyCommit: anyText,
    seasonFrom: fc.option(anyDay),
    seasonTo: anyLaterDay,
    lookAgainOn: anyLaterDay,
  }),
  investment: fc.record({
    kind: fc.constant('investment'),
    form: fc.constantFrom('time', 'money', 'training', 'introduction'),
    what: anyText,
  }),
}

/** Valid contents of every kind, with the fields that follow from others already as they will be stored. */
export const contentArbitraries = ({ goalId, experimentId }: Targets): ContentArbitraries => ({
  ...contentsByThemselves,
  checkpoint: fc.record({
    kind: fc.constant('checkpoint'),
    goalId: fc.constant(goalId),
    happened: anyText,
    becomes: anyGoalState,
    wordingBefore: fc.constant('as it was'),
    wordingAfter: anyLine,
  }),
  commitment: fc
    .record({
      owner: fc.constantFrom('me', 'them'),
      what: anyText,
      due: anyLaterDay,
      sourceId: fc.constantFrom(null, goalId),
    })
    .chain((rest) => anyEnding.map((ending) => ({ kind: 'commitment', ...rest, ...ending }) as const)),
  addendum: fc.record({ kind: fc.constant('addendum'), entryId: fc.constant(goalId), text: anyText }),
  phase: fc.record({
    kind: fc.constant('phase'),
    experimentId: fc.constant(experimentId),
    phase: fc.constantFrom('try', 'setback', 'learning', 'win'),
    happened: anyText,
  }),
})

export const anyContent = (targets: Targets): fc.Arbitrary<Content> =>
  fc.oneof(...Object.values(contentArbitraries(targets)))
