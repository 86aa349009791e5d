import type { Day } from '#shared/journal/day.ts'
import type { ContentOf, EntryKind } from '#shared/journal/entry.ts'
import { isolatedContent } from '#shared/journal/isolated.ts'
import type { ShareableEntry } from '#shared/journal/summary.ts'
import { longDay } from './long-day.ts'
import { type ToldLine, told } from './told-line.ts'

interface Ahead {
  readonly name: string
  readonly madeOn: Day
}

type Tell<Kind extends EntryKind> = (content: ContentOf<Kind>, ahead: Ahead) => string

/** A day that has passed is no day for what is ahead; it is not held against anyone. */
const by = (day: Day | null, madeOn: Day): string => (day === null || day < madeOn ? '' : `, by ${longDay(day)}`)

/** What both agreed that goes on after the period, as a sentence; empty for what is over. */
const tellings: { readonly [Kind in EntryKind]?: Tell<Kind> } = {
  goal: ({ title, state, targetDay }, { madeOn }) =>
    state === 'active' || state === 'reworded' ? told(`A goal that goes on: ${title}${by(targetDay, madeOn)}`) : '',
  commitment: ({ owner, what, state, due }, { name, madeOn }) =>
    state === 'open' && what.trim() !== ''
      ? told(`${owner === 'me' ? 'I will' : `${name} will`}: ${what}${by(due, madeOn)}`)
      : '',
  experiment: ({ next, endedOn, intended }) =>
    next.trim() === '' ? '' : told(`${endedOn === null ? 'Next in' : 'After'} “${intended.trim()}”: ${next}`),
  disagreement: ({ nextStep, repairedOn }) =>
    nextStep.trim() === '' || repairedOn !== null ? '' : told(`Next step agreed: ${nextStep}`),
}

/** A season that is not over yet is told as what is ahead, and no more among what was agreed. */
export const isSeasonAhead = ({ content }: ShareableEntry, madeOn: Day): boolean =>
  content.kind === 'plan' && content.seasonTo !== null && content.seasonTo >= madeOn

/** Goals, then what I promised before what they did (principle 2), then next steps. */
const place = ({ content }: ShareableEntry): number => {
  if (content.kind === 'goal') return 0
  if (content.kind === 'commitment') return content.owner === 'me' ? 1 : 2
  return 3
}

/** What goes on: from goals, promises and next steps. The season's plan is told by its own sentence. */
export function nextSeasonLines(entries: readonly ShareableEntry[], ahead: Ahead): ToldLine[] {
  const inOrder = entries.toSorted((one, other) => place(one) - place(other))
  return inOrder.flatMap(({ id, day, content }) => {
    const tell = tellings[content.kind] as Tell<EntryKind> | undefined
    const sentence = tell?.(isolatedContent(content), ahead) ?? ''
    return sentence === ''
      ? []
      : [{ theme: 'next-season' as const, line: { entryId: id, day, sentence, quote: null, prose: '' } }]
  })
}
