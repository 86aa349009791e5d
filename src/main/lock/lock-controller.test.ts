import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLockController, type LockController, type LockSteps, lockTimes } from './lock-controller.ts'

// A clock that stands still until the test moves it.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => void vi.useRealTimers())

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const advance = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds).then(settle)

/** Lets every promise that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

function setUp(changed: Partial<LockSteps> = {}) {
  const done: string[] = []
  const steps: LockSteps = {
    hasPage: () => true,
    askForDrafts: () => void done.push('ask for drafts'),
    sayLockWaits: () => void done.push('say lock waits'),
    closeJournal: async () => void done.push('close journal'),
    endJournalProcess: async () => void done.push('end process'),
    showLocked: async () => void done.push('show locked'),
    failed: (error) => void done.push(`failed: ${error}`),
    ...changed,
  }
  const controller = createLockController(steps, wait)
  controller.opening()
  controller.opened()
  return { controller, done }
}

/** A lock whose page has saved everything. */
function lockedWith(controller: LockController, meanwhile?: () => void): Promise<void> {
  const locked = controller.lock(meanwhile)
  controller.draftsSaved(true)
  return locked
}

const fullLock = ['ask for drafts', 'close journal', 'end process', 'show locked']

test('locking saves, closes, ends the process and only then shows the locked page', async () => {
  const { controller, done } = setUp()
  const locked = controller.lock()
  expect(done).toEqual(['ask for drafts'])
  controller.draftsSaved(true)
  await locked
  expect(done).toEqual(fullLock)
  expect([controller.isUnlocked(), controller.isAfterFault()]).toEqual([false, false])
  controller.pageGone()
  expect(controller.isAfterFault()).toBe(false)
})

test('what the locked page must find done is done when the journal has gone and before the page is there', async () => {
  const { controller, done } = setUp()
  await lockedWith(controller, () => void done.push('meanwhile'))
  expect(done).toEqual([...fullLock.slice(0, -1), 'meanwhile', 'show locked'])
  await controller.lock(() => void done.push('at once'))
  expect(done.at(-1)).toBe('at once')
})

test('while the page saves the journal still answers, once it closes no longer', async () => {
  let isUnlockedWhileClosing = true
  const { controller } = setUp({
    closeJournal: async () => {
      isUnlockedWhileClosing = controller.isUnlocked()
    },
  })
  const locked = lockedWith(controller)
  expect(controller.isUnlocked()).toBe(true)
  await locked
  expect(isUnlockedWhileClosing).toBe(false)
})

test('drafts that are not saved within two seconds make the lock wait and say so, with the journal kept', async () => {
  const { controller, done } = setUp()
  void controller.lock()
  await advance(1_999)
  expect(controller.isWaiting()).toBe(false)
  await advance(1)
  expect(done).toEqual(['ask for drafts', 'say lock waits'])
  expect(controller.isWaiting()).toBe(true)
  expect(controller.isUnlocked()).toBe(true)
})

test('a page that says it could not save is waited for as long as it takes, then the lock is finished', async () => {
  const { controller, done } = setUp()
  const locked = controller.lock()
  controller.draftsSaved(false)
  await advance(0)
  expect(controller.isWaiting()).toBe(true)
  await advance(24 * 3_600_000)
  expect(done).toEqual(['ask for drafts', 'say lock waits'])
  controller.draftsSaved(true)
  await locked
  expect(done).toEqual(['ask for drafts', 'say lock waits', ...fullLock.slice(1)])
})

test('what could not be saved can be let go, and then the lock is finished', async () => {
  const { controller, done } = setUp()
  const left = controller.leave()
  controller.draftsSaved(false)
  await advance(24 * 3_600_000)
  expect(controller.isWaiting()).toBe(true)
  controller.letUnsavedGo()
  await left
  expect(done).toEqual(['ask for drafts', 'say lock waits', 'close journal', 'end process'])
})

test('a page that never answers cannot hold the lock open', async () => {
  const { controller, done } = setUp()
  const locked = controller.lock()
  await advance(lockTimes.draftsMs)
  await advance(lockTimes.hangingMs)
  await locked
  expect(done.at(-1)).toBe('show locked')
})

test('a page that goes away while it is waited for cannot hold the lock open', async () => {
  const { controller, done } = setUp()
  const locked = controller.lock()
  controller.draftsSaved(false)
  await advance(0)
  controller.pageGone()
  await locked
  expect(done.at(-1)).toBe('show locked')
})

test('a page that crashes locks the journal at once, for no one could see that it is open', async () => {
  const { controller, done } = setUp()
  controller.pageGone()
  await settle()
  expect(done).toEqual(fullLock.slice(1))
  expect([controller.isUnlocked(), controller.isAfterFault()]).toEqual([false, true])
})

test('a locked page that ends by itself is shown again, at once three times and then after a rest', async () => {
  const { controller, done } = setUp()
  controller.pageGone()
  await settle()
  done.length = 0
  for (let ends = 1; ends <= lockTimes.reloads + 1; ends += 1) {
    controller.pageGone()
    await settle()
  }
  expect(done).toEqual(Array(lockTimes.reloads).fill('show locked'))
  await advance(lockTimes.restMs)
  expect(done).toHaveLength(lockTimes.reloads + 1)
  expect(controller.isAfterFault()).toBe(true)
})

test('the end of the old page, which the lock itself brings about, shows no second one', async () => {
  const { controller, done } = setUp({
    showLocked: async () => {
      done.push('show locked')
      controller.pageGone()
      await settle()
    },
  })
  await lockedWith(controller)
  await settle()
  expect(done).toEqual(fullLock)
  await controller.journalEnded()
  expect(done).toEqual(fullLock)
})

const stepNames = ['askForDrafts', 'sayLockWaits', 'closeJournal', 'endJournalProcess', 'showLocked'] as const
const ways = {
  throws: () => {
    throw new Error('deliberate')
  },
  rejects: () => Promise.reject(new Error('deliberate')),
  'never answers': () => new Promise<never>(() => undefined),
}

for (const name of stepNames) {
  for (const [way, answer] of Object.entries(ways)) {
    // What is sent to the page is not waited for, and showing it has limits of its own (window/fresh-page.ts).
    if (way !== 'throws' && ['askForDrafts', 'sayLockWaits'].includes(name)) continue
    if (way === 'never answers' && name === 'showLocked') continue
    test(`when ${name} ${way}, the lock and the closing of the window finish all the same`, async () => {
      for (const wish of ['lock', 'leave'] as const) {
        let isLocked = false
        const { controller } = setUp({ [name]: answer, failed: () => undefined })
        void controller[wish]().then(() => {
          isLocked = true
        })
        for (let waited = 0; waited < 20_000; waited += 500) await advance(500)
        expect([isLocked, controller.isLocked(), controller.isUnlocked()]).toEqual([true, true, false])
      }
    })
  }
}

test('a window that closes is shown no locked page, and does not wait for one that does not come', async () => {
  const { controller, done } = setUp()
  const left = controller.leave()
  controller.draftsSaved(true)
  await left
  expect(done).toEqual(fullLock.slice(0, -1))

  const hanging = setUp({ showLocked: () => new Promise(() => undefined) })
  void hanging.controller.lock()
  hanging.controller.draftsSaved(true)
  await settle()
  await hanging.controller.leave()
  expect(hanging.controller.isLocked()).toBe(true)
})

test('the page that is shown after a lock is asked again before the next one', async () => {
  const { controller, done } = setUp()
  controller.pageGone()
  await settle()
  done.length = 0
  controller.opening()
  controller.opened()
  void controller.lock()
  await settle()
  expect(done).toEqual(['ask for drafts'])
})

test('a lock that is asked for while the journal is being opened comes as soon as it is open', async () => {
  const { controller, done } = setUp({ hasPage: () => false })
  await controller.lock()
  done.length = 0
  controller.opening()
  await controller.lock()
  expect(done).toEqual([])
  controller.opened()
  await settle()
  expect(done).toEqual(fullLock.slice(1))
  expect(controller.isUnlocked()).toBe(false)
})

test('a lock that was asked for before the journal is opened does not lock it again', async () => {
  const { controller } = setUp({ hasPage: () => false })
  await controller.lock()
  await controller.lock()
  controller.opening()
  controller.opened()
  await settle()
  expect(controller.isUnlocked()).toBe(true)
})

test('without a page nothing is asked', async () => {
  const { controller, done } = setUp({ hasPage: () => false })
  await controller.lock()
  expect(done).toEqual(fullLock.slice(1))
})

test('a journal that does not close in time is ended all the same', async () => {
  const { controller, done } = setUp({ closeJournal: () => new Promise(() => undefined) })
  const locked = controller.lock()
  controller.draftsSaved(true)
  await advance(0)
  await advance(lockTimes.closeMs)
  await locked
  expect(done).toEqual(['ask for drafts', 'end process', 'show locked'])
})

test('several reasons to lock at once make one lock, and locking what is locked does nothing', async () => {
  const { controller, done } = setUp()
  const all = Promise.all([controller.lock(), controller.lock(), controller.lock()])
  controller.draftsSaved(true)
  await all
  await controller.lock()
  expect(done).toEqual(fullLock)
})

test('an answer from before does not count for the next lock', async () => {
  const { controller, done } = setUp()
  controller.draftsSaved(true)
  void controller.lock()
  await advance(0)
  expect(done).toEqual(['ask for drafts'])
})

test('a journal process that dies leaves a locked page', async () => {
  const { controller, done } = setUp()
  await controller.journalEnded()
  expect(done).toEqual(['show locked'])
  expect([controller.isUnlocked(), controller.isAfterFault()]).toEqual([false, true])
  controller.opening()
  controller.opened()
  expect(controller.isAfterFault()).toBe(false)
})

test('a journal process that dies while drafts are waited for lets the lock finish', async () => {
  const { controller, done } = setUp()
  const locked = controller.lock()
  controller.draftsSaved(false)
  await advance(0)
  await controller.journalEnded()
  await locked
  expect(done.at(-1)).toBe('show locked')
  expect(done.filter((step) => step === 'show locked')).toHaveLength(1)
})
