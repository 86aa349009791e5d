import { expect, test } from 'vitest'
import { createLockController, type LockSteps, lockTimes } from './lock-controller.ts'

/** Lets every promise that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

/** A journal that is open, with a page whose loads the test answers, and rests that end when the test says so. */
function setUp(load: (count: number) => Promise<void>) {
  const seen = { loads: 0, failures: 0 }
  const rests: (() => void)[] = []
  const steps: LockSteps = {
    hasPage: () => true,
    askForDrafts: () => undefined,
    sayLockWaits: () => undefined,
    closeJournal: async () => undefined,
    endJournalProcess: async () => undefined,
    showLocked: () => {
      seen.loads += 1
      return load(seen.loads)
    },
    failed: () => {
      seen.failures += 1
    },
  }
  const controller = createLockController(steps, (ms) =>
    ms === lockTimes.restMs ? new Promise<void>((resolve) => rests.push(resolve)) : new Promise(() => undefined),
  )
  const rest = async (): Promise<void> => {
    for (const end of rests.splice(0)) end()
    await settle()
  }
  return { controller, seen, rest }
}

const refused = () => Promise.reject(new Error('ERR_FAILED'))

test('a locked page that cannot be loaded is tried again, at once three times, after a rest, and until it is there', async () => {
  const { controller, seen, rest } = setUp((count) => (count < 7 ? refused() : Promise.resolve()))
  controller.opening()
  controller.opened()
  const locked = controller.lock()
  controller.draftsSaved(true)
  await locked
  await settle()
  expect(seen).toEqual({ loads: 1 + lockTimes.reloads, failures: 1 + lockTimes.reloads })
  await rest()
  await rest()
  await rest()
  expect(seen).toEqual({ loads: 7, failures: 6 })
})

test('a page that does not come is not tried again once the window goes', async () => {
  const { controller, seen, rest } = setUp(refused)
  controller.opening()
  controller.opened()
  controller.pageGone()
  await settle()
  await controller.leave()
  const before = seen.loads
  await rest()
  await rest()
  expect(seen.loads).toBe(before)
})

test('the first page that ends while it loads is loaded once, by what is loading it, and one that does not come is a failed start', async () => {
  const answers: PromiseWithResolvers<void>[] = []
  const { controller, seen } = setUp(() => {
    const answer = Promise.withResolvers<void>()
    answers.push(answer)
    return answer.promise
  })
  const first = controller.showFirst()
  controller.pageGone()
  await settle()
  expect(seen.loads).toBe(1)
  answers[0]?.resolve()
  await first
  const second = controller.showFirst()
  answers[1]?.reject(new Error('ERR_FAILED'))
  await expect(second).rejects.toThrow('ERR_FAILED')
})
