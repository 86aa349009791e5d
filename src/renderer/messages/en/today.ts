import { isolated } from '#shared/journal/isolated.ts'

export const today = {
  title: 'Today',
  board: 'One-on-ones',
  lastMet: 'Last met',
  notMet: 'You have not met here yet',
  next: 'Next',
  notPlanned: 'nothing planned',
  rhythm: 'Rhythm',
  rhythmToday: 'your rhythm suggests today',
  rhythmSuggests: (day: string) => `your rhythm suggests ${day}`,
  underWay: 'a one-on-one is under way',
  showAll: (count: number) => `Show all ${count}`,
  showAllOf: (count: number, title: string) => `Show all ${count}: ${isolated(title)}`,
  iOwe: 'What I owe',
  nothingOwed: 'You owe no one anything that is written here.',
  since: 'since',
  due: 'by',
  toSay: 'To say aloud',
  noticed: 'noticed',
  waiting: 'Waiting for my answer',
  asked: 'asked',
  idea: 'idea from',
  lookIns: 'Look in',
  repairChecks: 'Is it mended?',
  repairCheck: 'ask',
  renewals: 'To look at again together',
  renewal: 'renew',
  season: 'season to look at',
  lookIn: 'agreed for',
  happened: 'what happened:',
  giveBack: 'given back',
  somethingUnnamed: 'Without words yet',
  templatesLeftOut: (files: string, count: number) =>
    count === 1
      ? `The template ${files} could not be read and is left out. Your journal and the other templates are untouched; installing Alongside again brings it back.`
      : `The templates ${files} could not be read and are left out. Your journal and the other templates are untouched; installing Alongside again brings them back.`,
  empty: {
    heading: 'Who do you work alongside?',
    explanation:
      'Add the first person. Then you can prepare your next one-on-one with them here, hold it step by step, and find on this page what you promised.',
    add: 'Add the first person',
  },
  allResting: {
    heading: 'No one is active at the moment',
    explanation: 'Everyone here is paused or archived. Open a person to make them active again, or add someone new.',
  },
}
