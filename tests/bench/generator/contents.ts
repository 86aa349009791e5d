import { addDays, type Day } from '#shared/journal/day.ts'
import type { Content, EntryKind } from '#shared/journal/entry.ts'
import { freedomLevels } from '#shared/journal/freedom-level.ts'
import { prose } from './prose.ts'
import type { Random } from './random.ts'

/** What an entry of one person on one day can point at. */
export interface Surroundings {
  readonly day: Day
  /** Only what is recent is still open, as with a manager who keeps promises. */
  readonly isRecent: boolean
  readonly goalId: string | null
  readonly experimentId: string | null
}

const areas = ['vendors', 'hiring', 'the rota', 'the roadmap', 'money up to a limit', 'how we build'] as const

type Make = (random: Random, surroundings: Surroundings) => Content

const perhaps = (random: Random, day: Day): Day | null =>
  random.next() < 0.6 ? addDays(day, random.between(3, 60)) : null

const makers: { readonly [Kind in Exclude<EntryKind, 'checkpoint' | 'phase' | 'addendum'>]: Make } = {
  note: (random) => ({ kind: 'note', text: prose(random, 500) }),
  listening: (random) => ({
    kind: 'listening',
    theirWords: prose(random, 380),
    myReading: prose(random, 120),
    whoseView: '',
    level: random.pick(['confirming', 'fact-finding', 'feeling-with', 'opening', null]),
    surprise: '',
  }),
  goal: (random, { day, isRecent }) => ({
    kind: 'goal',
    title: prose(random, 60),
    measure: prose(random, 120),
    expectation: prose(random, 160),
    whyItMatters: prose(random, 100),
    targetDay: perhaps(random, day),
    state: isRecent ? 'active' : 'reached',
  }),
  commitment: (random, { day, isRecent }) => {
    const due = perhaps(random, day)
    const base = {
      kind: 'commitment',
      owner: random.pick(['me', 'them']),
      what: prose(random, 160),
      due,
      sourceId: null,
    } as const
    if (isRecent && random.next() < 0.3) return { ...base, state: 'open', closedOn: null }
    return { ...base, state: random.pick(['kept', 'kept', 'kept', 'released']), closedOn: due ?? day }
  },
  freedom: (random, { day }) => ({
    kind: 'freedom',
    area: random.pick(areas),
    level: random.pick(freedomLevels),
    theirPicture: prose(random, 160),
    boundary: prose(random, 120),
    safetyNet: '',
    lookIn: perhaps(random, day),
    reason: '',
    giveBackOn: null,
  }),
  recognition: (random, { day, isRecent }) => {
    const base = {
      kind: 'recognition',
      whatTheyDid: prose(random, 260),
      madePossible: prose(random, 120),
      saidWords: '',
      channel: 'in person',
      landed: '',
    } as const
    return isRecent && random.next() < 0.3
      ? { ...base, state: 'noticed', saidOn: null }
      : { ...base, state: 'said', saidOn: day }
  },
  idea: (random, { day, isRecent }) => ({
    kind: 'idea',
    idea: prose(random, 300),
    doorsOpened: prose(random, 100),
    outcome: '',
    answeredOn: isRecent && random.next() < 0.3 ? null : addDays(day, 20),
  }),
  opinion: (random, { day, isRecent }) => ({
    kind: 'opinion',
    asked: prose(random, 120),
    theirAdvice: prose(random, 260),
    myDecision: prose(random, 80),
    whatChanged: '',
    toldOn: isRecent && random.next() < 0.3 ? null : addDays(day, 10),
  }),
  capability: (random) => ({
    kind: 'capability',
    problem: prose(random, 200),
    howTheyThought: prose(random, 200),
    whatItChanged: prose(random, 100),
  }),
  experiment: (random, { day }) => ({
    kind: 'experiment',
    intended: prose(random, 220),
    patienceUntil: perhaps(random, day),
    patienceCost: '',
    learned: '',
    next: '',
    endedOn: null,
  }),
  agreement: (random, { day }) => ({
    kind: 'agreement',
    amendment: prose(random, 60),
    iBring: prose(random, 120),
    theyBring: prose(random, 120),
    iNeed: prose(random, 120),
    theyNeed: prose(random, 120),
    goalsAndMeasures: prose(random, 160),
    communication: prose(random, 80),
    accountabilities: prose(random, 120),
    disagreeing: prose(random, 80),
    renewOn: addDays(day, 365),
    agreedOn: day,
  }),
  disagreement: (random, { day, isRecent }) => ({
    kind: 'disagreement',
    iSaw: prose(random, 160),
    theirView: prose(random, 160),
    myPart: prose(random, 80),
    commonGround: prose(random, 80),
    nextStep: '',
    repairCheckOn: addDays(day, 7),
    repairedOn: isRecent ? null : addDays(day, 9),
    repair: '',
  }),
  plan: (random, { day }) => ({
    kind: 'plan',
    growInto: prose(random, 160),
    iWillOpen: prose(random, 120),
    iCommit: prose(random, 80),
    theyCommit: prose(random, 80),
    seasonFrom: day,
    seasonTo: addDays(day, 91),
    lookAgainOn: addDays(day, 91),
  }),
  investment: (random) => ({
    kind: 'investment',
    form: random.pick(['time', 'money', 'training', 'introduction']),
    what: prose(random, 200),
  }),
}

const kindsByWeight = [
  'listening',
  'listening',
  'listening',
  'listening',
  'note',
  'note',
  'note',
  'commitment',
  'commitment',
  'commitment',
  'recognition',
  'recognition',
  'checkpoint',
  'checkpoint',
  'freedom',
  'idea',
  'opinion',
  'capability',
  'phase',
  'investment',
  'experiment',
  'goal',
  'disagreement',
] as const

/** An entry's content, in the proportions in which a manager writes; what has no goal or experiment yet begins one. */
export function someContent(random: Random, surroundings: Surroundings): Content {
  const { goalId, experimentId } = surroundings
  const kind = random.pick(kindsByWeight)
  if (kind === 'checkpoint') {
    if (goalId === null) return makers.goal(random, surroundings)
    const becomes = random.pick(['active', 'active', 'reached', 'reached', 'let-go'])
    return { kind, goalId, happened: prose(random, 400), becomes, wordingBefore: '', wordingAfter: '' }
  }
  if (kind === 'phase') {
    if (experimentId === null) return makers.experiment(random, surroundings)
    const phase = random.pick(['try', 'setback', 'learning', 'win'])
    return { kind, experimentId, phase, happened: prose(random, 400) }
  }
  return makers[kind](random, surroundings)
}
