/** How many past meetings a question rests for before it is offered again (product.md, prep brief). */
export const restingMeetings = 6

/** Ids of the questions used in each past meeting, the latest meeting first. */
export type AskedBefore = readonly ReadonlySet<string>[]

/** The questions in the order in which they are offered: those that rested for six meetings, then the longest rested. */
export function byRest<Question extends { readonly id: string }>(
  questions: readonly Question[],
  askedBefore: AskedBefore,
): Question[] {
  const recent = askedBefore.slice(0, restingMeetings)
  const restOf = ({ id }: Question): number => {
    const lastUse = recent.findIndex((asked) => asked.has(id))
    return lastUse === -1 ? restingMeetings : lastUse
  }
  return questions.toSorted((one, other) => restOf(other) - restOf(one))
}

/**
 * The question to offer: the first one that rested for the last six meetings, or else the one that rested longest.
 * Undefined only when there are none.
 */
export const restedQuestion = <Question extends { readonly id: string }>(
  questions: readonly Question[],
  askedBefore: AskedBefore,
): Question | undefined => byRest(questions, askedBefore)[0]
