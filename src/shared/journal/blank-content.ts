import type { Day } from './day.ts'
import type { Content, ContentOf, EntryKind } from './entry.ts'
import { repairCheckDay } from './kinds/disagreement.ts'
import { nextSeason } from './kinds/plan.ts'

const blanks: { readonly [Kind in EntryKind]: ContentOf<Kind> } = {
  note: { kind: 'note', text: '' },
  listening: { kind: 'listening', theirWords: '', myReading: '', whoseView: '', level: null, surprise: '' },
  goal: {
    kind: 'goal',
    title: '',
    measure: '',
    expectation: '',
    whyItMatters: '',
    targetDay: null,
    state: 'active',
  },
  checkpoint: { kind: 'checkpoint', goalId: '', happened: '', becomes: 'active', wordingBefore: '', wordingAfter: '' },
  commitment: { kind: 'commitment', owner: 'me', what: '', due: null, sourceId: null, state: 'open', closedOn: null },
  freedom: {
    kind: 'freedom',
    area: '',
    level: 'consult',
    theirPicture: '',
    boundary: '',
    safetyNet: '',
    lookIn: null,
    reason: '',
    giveBackOn: null,
  },
  recognition: {
    kind: 'recognition',
    whatTheyDid: '',
    madePossible: '',
    state: 'noticed',
    saidWords: '',
    saidOn: null,
    channel: '',
    landed: '',
  },
  idea: { kind: 'idea', idea: '', doorsOpened: '', outcome: '', answeredOn: null },
  opinion: { kind: 'opinion', asked: '', theirAdvice: '', myDecision: '', whatChanged: '', toldOn: null },
  capability: { kind: 'capability', problem: '', howTheyThought: '', whatItChanged: '' },
  experiment: {
    kind: 'experiment',
    intended: '',
    patienceUntil: null,
    patienceCost: '',
    learned: '',
    next: '',
    endedOn: null,
  },
  phase: { kind: 'phase', experimentId: '', phase: 'try', happened: '' },
  investment: { kind: 'investment', form: 'time', what: '' },
  agreement: {
    kind: 'agreement',
    amendment: '',
    iBring: '',
    theyBring: '',
    iNeed: '',
    theyNeed: '',
    goalsAndMeasures: '',
    communication: '',
    accountabilities: '',
    disagreeing: '',
    renewOn: null,
    agreedOn: null,
  },
  disagreement: {
    kind: 'disagreement',
    iSaw: '',
    theirView: '',
    myPart: '',
    commonGround: '',
    nextStep: '',
    repairCheckOn: null,
    repairedOn: null,
    repair: '',
  },
  plan: {
    kind: 'plan',
    growInto: '',
    iWillOpen: '',
    iCommit: '',
    theyCommit: '',
    seasonFrom: null,
    seasonTo: null,
    lookAgainOn: null,
  },
  addendum: { kind: 'addendum', entryId: '', text: '' },
}

/** A content of the kind with nothing written in it. */
export const blankContent = <Kind extends EntryKind>(kind: Kind): ContentOf<Kind> => ({ ...blanks[kind] })

/**
 * A form as it opens on a day: blank, but for the days that are proposed, a disagreement's repair check in a week and
 * the season that begins today.
 */
export function openingContent(kind: EntryKind, day: Day): Content {
  if (kind === 'disagreement') return { ...blankContent(kind), repairCheckOn: repairCheckDay(day) }
  return kind === 'plan' ? nextSeason(blankContent(kind), day) : blankContent(kind)
}
