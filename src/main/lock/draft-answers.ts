/** What the page says about its unsaved fields during one lock. It may answer several times. */
export interface DraftAnswers {
  take(allSaved: boolean): void
  /** Nothing more can come, because the page or the journal has gone. */
  giveUp(): void
  hasAnswered(): boolean
  isSettled(): boolean
  /** Settles with the first answer, whatever it is. */
  readonly first: Promise<void>
  /** Settles when all is saved, or when nothing more can come. */
  readonly settled: Promise<void>
}

export function createDraftAnswers(): DraftAnswers {
  const first = Promise.withResolvers<void>()
  const settled = Promise.withResolvers<void>()
  let hasAnswered = false
  let isSettled = false
  const settle = (): void => {
    isSettled = true
    settled.resolve()
    first.resolve()
  }
  return {
    take(allSaved) {
      hasAnswered = true
      first.resolve()
      if (allSaved) settle()
    },
    giveUp: settle,
    hasAnswered: () => hasAnswered,
    isSettled: () => isSettled,
    first: first.promise,
    settled: settled.promise,
  }
}
