import type { Day } from '#shared/journal/day.ts'
import type { ContentOf, EntryKind } from '#shared/journal/entry.ts'
import type { ShareableEntry } from '#shared/journal/summary.ts'
import { longDay } from './long-day.ts'
import { type ToldLine, told } from './told-line.ts'

interface Ahead {
  readonly name: string
  readonly madeOn: Day
}

type Tell<Kind extends EntryKind> = (content: ContentOf<Kind>, ahead: Ahead) => string

const by = (day: Day | null): string => (day === null ? '' : `, by ${longDay(day)}`)

/** What both agreed that goes on after the period, as a sentence; empty for what is over. */
const tellings: { readonly [Kind in EntryKind]?: Tell<Kind> } = {
  goal: ({ title, state, targetDay }) =>
    state === 'active' || state === 'reworded' ? told(`A goal that goes on: ${title}${by(targetDay)}`) : '',
  commitment: ({ owner, what, state, due }, { name }) =>
    state === 'open' && what.trim() !== ''
      ? told(`${owner === 'me' ? 'I will' : `${name} will`}: ${what}${by(due)}`)
      : '',
  experiment: ({ next, endedOn, intended }) =>
    next.trim() === '' ? '' : told(`${endedOn === null ? 'Next in' : 'After'} “${intended.trim()}”: ${next}`),
  disagreement: ({ nextStep, repairedOn }) =>
    nextStep.trim() === '' || repairedOn !== null ? '' : told(`Next step agreed: ${nextStep}`),
}

/** A season that is not over yet is told as what is ahead, and no more among what was agreed. */
export const isSeasonAhead = ({ content }: ShareableEntry, madeOn: Day): boolean =>
  content.kind === 'plan' && content.seasonTo !== null && content.seasonTo >= madeOn

/** What goes on: from goals, promises and next steps. The season's plan is told by its own sentence. */
export function nextSeasonLines(entries: readonly ShareableEntry[], ahead: Ahead): ToldLine[] {
  return entries.flatMap(({ id, day, content }) => {
    const tell = tellings[content.kind] as Tell<EntryKind> | undefined
    const sentence = tell?.(content, ahead) ?? ''
    return sentence === ''
      ? []
      : [{ theme: 'next-season' as const, line: { entryId: id, day, sentence, quote: null, prose: '' } }]
  })
}
