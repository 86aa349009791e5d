import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import type { BackupTrouble, ClockSince } from '#shared/journal/backup.ts'
import type { JournalClient } from '../process-client/process-client.ts'

export interface BackupKeeperOptions {
  readonly journal: Pick<JournalClient, 'call'>
  /** Where copies go; null while the journal is one that is not copied: the sample. */
  places(): { readonly folder: string; readonly second: string | null } | null
  /** Whether the Mirror's files may be copied now: wanted, and closed. */
  takesMirror(): boolean
  now(): Date
  /** Settles after so many milliseconds. */
  wait(milliseconds: number): Promise<unknown>
  /** The answer to `state` has changed. */
  changed(): void
}

/** Makes copies by itself, and knows how the last try went. */
export interface BackupKeeper {
  state(): {
    readonly trouble: BackupTrouble | null
    /** What the clock was found to have done, until it was read. */
    readonly clock: ClockSince
    readonly isRunning: boolean
  }
  /** A copy that the manager asked for. Throws the code with which it failed. */
  makeNow(): Promise<void>
  /** Looks whether a copy is due, not more often than is useful. Never throws. */
  makeWhenDue(): Promise<void>
  /** A copy that is due, if it can be made in the moment that a lock may wait. Never throws. */
  beforeLock(): Promise<void>
  stop(): Promise<void>
  /** Another journal, or another folder: what was known of the last try no longer counts. */
  startAnew(): void
  quiet(): void
}

/**
 * How often a due copy is looked for, seldom enough to let a drive sleep; how soon it is tried again after trouble; and how
 * long a lock waits for one: with it, words must be gone from memory within a second (security.md 1.6).
 */
export const backupTimes = { betweenMs: 3_600_000, afterTroubleMs: 600_000, lockMs: 400 } as const

/** So long without a key or a movement is a pause. */
export const idleBeforeCopySeconds = 10

/** What is no trouble of the disk: the manager stopped it, or the journal was locked or written anew. */
const passing: readonly ErrorCode[] = [
  'backup-cancelled',
  'backup-interrupted',
  'locked',
  'journal-busy',
  'not-allowed',
]

export function createBackupKeeper(options: BackupKeeperOptions): BackupKeeper {
  const { journal, places, takesMirror, now, wait, changed } = options
  let trouble: BackupTrouble | null = null
  let clock: ClockSince = 'steady'
  let running: Promise<ErrorCode | null> | null = null
  let nextTry = 0

  const note = (found: Pick<BackupTrouble, 'place' | 'code'> | null): void => {
    const isQuiet = found !== null && trouble?.code === found.code && trouble.place === found.place && trouble.isQuiet
    trouble = found && { ...found, at: now().toISOString(), isQuiet }
    nextTry = now().getTime() + (trouble ? backupTimes.afterTroubleMs : backupTimes.betweenMs)
  }

  const copy = async (onlyWhenDue: boolean): Promise<ErrorCode | null> => {
    const wanted = places()
    if (!wanted) return 'not-allowed'
    const outcome = await journal.call('copyJournal', { places: wanted, withMirror: takesMirror(), onlyWhenDue })
    if (outcome.ok) {
      const { secondTrouble, clock: found } = outcome.value
      if (found !== 'steady') clock = found
      note(secondTrouble && !passing.includes(secondTrouble) ? { place: 'second', code: secondTrouble } : null)
      return null
    }
    const { code } = outcome.error
    if (!passing.includes(code)) note({ place: 'beside', code })
    return code
  }

  const run = (onlyWhenDue: boolean): Promise<ErrorCode | null> => {
    running ??= copy(onlyWhenDue).finally(() => {
      running = null
      changed()
    })
    if (!onlyWhenDue) changed()
    return running
  }

  const stop = async (): Promise<void> => void (await journal.call('stopCopying', {}))

  return {
    state: () => ({ trouble, clock, isRunning: running !== null }),
    async makeNow() {
      await running
      const code = await run(false)
      if (code) throw new AppError(code)
    },
    async makeWhenDue() {
      if (running || now().getTime() < nextTry) return
      await run(true)
    },
    async beforeLock() {
      if (!places()) return
      const ended = run(true).then(() => true)
      const isEnded = await Promise.race([ended, wait(backupTimes.lockMs).then(() => false)])
      if (!isEnded) await stop()
    },
    stop,
    startAnew() {
      trouble = null
      clock = 'steady'
      nextTry = 0
    },
    quiet() {
      trouble = trouble && { ...trouble, isQuiet: true }
      clock = 'steady'
      changed()
    },
  }
}
