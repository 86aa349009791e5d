import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sweep } from '#journal/backups/backups.ts'
import { type OpenJournal, openJournal } from '#journal/vault/open-journal.ts'
import type { Secret } from '#journal/vault/secret.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { troubleOf, writeNote } from '../numbered-notes.ts'
import { contextOf, scratchPassphrase } from '../scratch-journal.ts'

/** Everything that one flow writes lies below one folder; what the recording process needs to know crosses as JSON. */
export interface FlowPlace {
  readonly root: string
  readonly journal: string
  /** The second place of backups. */
  readonly drive: string
  /** This computer's marks. */
  readonly marks: string
  /** What leaves: exports, encrypted copies, rescued journals. */
  readonly out: string
  /** What main keeps for itself. */
  readonly records: string
  readonly recoveryKey: string
  readonly nextRecoveryKey: string
}

/** Something that the app does with files, and what must be true whenever the power goes. */
export interface Flow {
  /** What lies there before; without it, a closed journal with `notesBefore` notes. */
  prepare?(place: FlowPlace): Promise<void>
  /** Done by a process of its own, which is recorded. What it says last is that it is done. */
  work(place: FlowPlace): Promise<void>
  /** What is wrong with what a power cut left, opened as the app opens it; null when nothing is. */
  judge(place: FlowPlace, isDone: boolean): Promise<string | null>
}

export const notesBefore = 6
export const nextPassphrase = 'seven quiet herons over the estuary'
export const noon = new Date('2026-03-04T12:00:00.000Z')
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const byPassphrase = (text = scratchPassphrase): Secret => ({ kind: 'passphrase', passphrase: utf8(text) })
export const byRecoveryKey = (recoveryKey: string): Secret => ({ kind: 'recovery-key', recoveryKey })

/** As the app does: unlocking, then what it tidies up after it. */
export async function openAt(place: Pick<FlowPlace, 'journal' | 'marks'>, secret: Secret): Promise<OpenJournal> {
  const opening = { folder: place.journal, secret, marksFolder: place.marks, throttle: createThrottle() }
  const journal = await openJournal({ ...opening, policy: cheapCost })
  sweep(place.journal, { now: noon, policy: cheapCost })
  return journal
}

/** Writes some more notes. */
export function writeNotes({ db }: Pick<OpenJournal, 'db'>, numbers: readonly number[]): void {
  for (const number of numbers) writeNote(contextOf(db), number)
}

/** What is wrong with the journal that a secret opens; the code when it is refused. */
export async function troubleAt(
  place: Pick<FlowPlace, 'journal' | 'marks'>,
  secret: Secret,
  expected: { notes: number; looksAtAge?: boolean },
): Promise<string | null> {
  try {
    const journal = await openAt(place, secret)
    const { state } = journal.watermark.age()
    const trouble = troubleOf(journal.db, expected.notes)
    journal.close()
    return (
      trouble ?? (state === 'current' || expected.looksAtAge === false ? null : `the journal is said to be ${state}`)
    )
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

/** Whether a secret is refused as wrong, and for no other reason. */
export const isRefused = (trouble: string | null): boolean => trouble?.startsWith('wrong-') ?? false

/** A file as it was before, of some length. */
export const writeOlder = (place: FlowPlace, name: string): void =>
  writeFileSync(join(place.out, name), olderText, { mode: 0o600 })

export const olderText = 'what was exported before\n'.repeat(40)
export const newerText = 'what is exported now, and is longer than one sector of the disk\n'.repeat(40)
