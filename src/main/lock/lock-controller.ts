import { createDraftAnswers, type DraftAnswers } from './draft-answers.ts'
import { createLockedPage } from './locked-page.ts'
import type { Wait } from './wait.ts'

/**
 * `open`: unlocked. `saving`: the page was asked to save what is still in its fields. `waiting`: it could not in time, so
 * it hides everything and the journal stays open for what is unsaved. `closing`: the journal process is being ended.
 */
type LockPhase = 'locked' | 'open' | 'saving' | 'waiting' | 'closing'

/** What locking does to the rest of the app, in this order. */
export interface LockSteps {
  /** False when the window was closed: then there is nothing to save. */
  hasPage(): boolean
  /** Sends the event `save-drafts`. */
  askForDrafts(): void
  /** Sends the event `lock-waits`: the page covers itself, says that something is not saved yet, and keeps trying. */
  sayLockWaits(): void
  /** Writes everything to the file and closes it. */
  closeJournal(): Promise<unknown>
  /** Kills the journal process. */
  endJournalProcess(): Promise<void>
  /** Kills the page, where there is one, and shows a new, locked one. Rejects when it cannot be loaded. */
  showLocked(): Promise<void>
  /** A step has failed; the lock went on without it. */
  failed(error: unknown): void
}

export interface LockTimes {
  /** How long the page may take to save before the lock waits. Source: security.md 1.3. */
  readonly draftsMs: number
  /** After so long without any answer the page hangs: it cannot hide itself, so the lock goes on without it. */
  readonly hangingMs: number
  /** How long closing may take. Killing the journal then loses nothing that was saved (security.md R01). */
  readonly closeMs: number
  /** How long a process may take to be gone once it is killed. */
  readonly endMs: number
  /** So often within `restMs` a locked page that ended by itself or did not come is shown again at once; then it rests first. */
  readonly reloads: number
  readonly restMs: number
}

export const lockTimes: LockTimes = {
  ...{ draftsMs: 2_000, hangingMs: 8_000, closeMs: 5_000, endMs: 2_000 },
  ...{ reloads: 3, restMs: 10_000 },
}

export interface LockController {
  /** True while the journal answers calls: also while the page saves before a lock. */
  isUnlocked(): boolean
  /** True when there is nothing to lock, save or close. */
  isLocked(): boolean
  /** True while a lock waits for what could not be saved. */
  isWaiting(): boolean
  /** True when the last lock was no one's wish: page or journal process had ended by itself. */
  isAfterFault(): boolean
  /** Shows the first page of the app; one that ends while it loads is loaded again. Rejects when it cannot be loaded. */
  showFirst(): Promise<void>
  /** A journal is being opened: who asks for a lock from now on gets it as soon as it is open. */
  opening(): void
  /** A journal has been opened. */
  opened(): void
  /**
   * Locks; settles when a locked page is shown. While a lock is under way, a further call joins it. `meanwhile` is what that
   * page must find done: it runs when the journal has been closed and before the page is there, or at once when none is open.
   * Whatever a step answers, the next one follows, and the lock never rejects (with what `meanwhile` throws, when none is open).
   */
  lock(meanwhile?: () => void): Promise<void>
  /** Locks before the window goes: no locked page is shown any more. Settles when nothing is left to lose; never rejects. */
  leave(): Promise<void>
  /** The page's answer to `save-drafts`, which it may repeat until all is saved. */
  draftsSaved(allSaved: boolean): void
  /** What the page could not save is lost, as the person or the system wants it: a lock that waits for it goes on. */
  letUnsavedGo(): void
  /**
   * The page has gone, and with it what was not saved: a lock that waits for it goes on, and an open journal is locked, for
   * no one could see that it is open. A locked page is shown again.
   */
  pageGone(): void
  /** The journal process has ended by itself. Settles when a locked page is shown. */
  journalEnded(): Promise<void>
}

/** Source: security.md 1.3, row "lock". */
export function createLockController(steps: LockSteps, wait: Wait, times: LockTimes = lockTimes): LockController {
  let phase: LockPhase = 'locked'
  let drafts: DraftAnswers = createDraftAnswers()
  let locking: Promise<void> | null = null
  let [isPageGone, isLockWanted, isAfterFault] = [false, false, false]
  const attempt = attemptWith(steps.failed)
  const page = createLockedPage({ show: steps.showLocked, failed: steps.failed, wait, ...times })

  const sayLockWaits = (): void => {
    phase = 'waiting'
    steps.sayLockWaits()
  }

  const lockNow = async (meanwhile?: () => void): Promise<void> => {
    phase = 'saving'
    drafts = createDraftAnswers()
    if (steps.hasPage() && !isPageGone)
      await attempt(() => letPageSave({ ...steps, drafts, wait, times, sayLockWaits }))
    phase = 'closing'
    await attempt(() => Promise.race([steps.closeJournal(), wait(times.closeMs)]))
    await attempt(() => Promise.race([steps.endJournalProcess(), wait(times.endMs)]))
    phase = 'locked'
    await attempt(() => meanwhile?.())
    await page.show()
  }

  const lock = async (meanwhile?: () => void): Promise<void> => {
    isLockWanted = true
    if (phase !== 'open') {
      await locking
      return meanwhile?.()
    }
    locking = lockNow(meanwhile).finally(() => {
      locking = null
    })
    await locking
  }

  return {
    isUnlocked: () => phase === 'open' || phase === 'saving' || phase === 'waiting',
    isLocked: () => phase === 'locked',
    isWaiting: () => phase === 'waiting',
    isAfterFault: () => isAfterFault,
    showFirst: page.showFirst,
    opening() {
      isPageGone = false
      isLockWanted = false
    },
    opened() {
      phase = 'open'
      isAfterFault = false
      if (isLockWanted) void lock()
    },
    lock,
    async leave() {
      page.giveUp()
      if (phase !== 'locked') await lock()
    },
    draftsSaved: (allSaved) => drafts.take(allSaved),
    letUnsavedGo: () => drafts.giveUp(),
    pageGone() {
      isPageGone = true
      isAfterFault ||= phase === 'open'
      drafts.giveUp()
      if (phase === 'locked' && !locking && steps.hasPage()) page.hasEnded()
      void lock()
    },
    async journalEnded() {
      drafts.giveUp()
      if (phase !== 'open') return
      phase = 'locked'
      isAfterFault = true
      await page.show()
    },
  }
}

/** What one step answers keeps no other from being done. */
const attemptWith =
  (failed: (error: unknown) => void) =>
  async (step: () => unknown): Promise<void> => {
    try {
      await step()
    } catch (error) {
      failed(error)
    }
  }

interface PageSaving extends Pick<LockSteps, 'askForDrafts' | 'sayLockWaits'> {
  readonly drafts: DraftAnswers
  readonly wait: Wait
  readonly times: LockTimes
}

async function letPageSave({ askForDrafts, sayLockWaits, drafts, wait, times }: PageSaving): Promise<void> {
  askForDrafts()
  await Promise.race([drafts.first, wait(times.draftsMs)])
  if (drafts.isSettled()) return
  sayLockWaits()
  await Promise.race([drafts.settled, untilHanging(drafts, wait(times.hangingMs))])
}

/** A page that has answered at least once lives, and is waited for as long as it takes. */
async function untilHanging(drafts: DraftAnswers, patience: Promise<unknown>): Promise<void> {
  await patience
  if (drafts.hasAnswered()) await drafts.settled
}
