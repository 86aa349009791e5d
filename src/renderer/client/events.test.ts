import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { refreshAfter } from './events.ts'
import { createQueryClient } from './queries.ts'

/** A query whose answers come when the test says so, each with what was read when it was asked. */
function slowQuery() {
  const queries = createQueryClient()
  const journal = { words: 'before' }
  const answers: (() => void)[] = []
  const observer = new QueryObserver(queries, {
    queryKey: ['readSummary', {}],
    queryFn: () => {
      const read = journal.words
      return new Promise<string>((resolve) => answers.push(() => resolve(read)))
    },
  })
  const answer = async (): Promise<void> => {
    for (const give of answers.splice(0)) give()
    await new Promise((resolve) => setTimeout(resolve))
  }
  const change = (words: string): void => {
    journal.words = words
    refreshAfter({ name: 'summary-changed', personIds: [] }, queries)
  }
  const known = () => queries.getQueryData(['readSummary', {}])
  return { observer, answer, change, known }
}

test('an event that overtakes the first answer is not forgotten when that comes', async () => {
  const { observer, answer, change } = slowQuery()
  const leave = observer.subscribe(() => undefined)
  change('after')
  await answer()
  await answer()
  expect(observer.getCurrentResult().data).toBe('after')
  leave()
})

test('what changes while an answer comes that nobody shows any more is read when it is shown again', async () => {
  const { observer, answer, change } = slowQuery()
  const leave = observer.subscribe(() => undefined)
  await answer()
  change('half of the words')
  leave()
  change('all of the words')
  await answer()
  const leaveAgain = observer.subscribe(() => undefined)
  await answer()
  expect(observer.getCurrentResult().data).toBe('all of the words')
  leaveAgain()
})

test('an answer that no screen shows is dropped when it grows old: nothing begins from it', async () => {
  const { observer, answer, change, known } = slowQuery()
  const leave = observer.subscribe(() => undefined)
  await answer()
  expect(known()).toBe('before')
  leave()
  change('after')
  expect(known()).toBeUndefined()
})
