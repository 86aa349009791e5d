import type { Content, ContentOf, EntryKind } from '#shared/journal/entry.ts'

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
}

/** A form before anything is written in it. */
export const blankContent = (kind: EntryKind): Content => ({ ...blanks[kind] })
