import { v7 as newId } from 'uuid'
import { onTestFinished } from 'vitest'
import type { Failure, Outcome } from '#shared/contract/outcome.ts'
import type { MirrorEntry } from '#shared/journal/mirror-entry.ts'
import { cheapCost } from '../../vault/testing/cheap-cost.ts'
import { utf8 } from '../../vault/testing/temporary-vault.ts'
import { createMirrorRouter } from '../mirror-router.ts'

export const mirrorPassphrase = 'a quiet window at dusk'

interface MirrorOptions {
  readonly folder: string
  /** The day that the clock shows. */
  readonly today?: string
  readonly failures?: number
  readonly waitMs?: number
}

/** The Mirror's process without the process: what main would call. Closed when the test ends. */
export function mirrorProcess({ folder, today = '2026-03-04', failures = 0, waitMs = 0 }: MirrorOptions) {
  const clock = { now: () => new Date(`${today}T12:00:00`) }
  const route = createMirrorRouter({ clock, newId, log: () => undefined, policy: cheapCost })
  onTestFinished(async () => void (await route({ method: 'closeMirror', input: {} })))
  const call = (method: string, input: unknown = {}) => route({ method, input })
  const door = (method: string) => (passphrase: string) =>
    call(method, { place: { folder, failures, waitMs }, passphrase: utf8(passphrase) })
  const list = async () => answerOf(await call('listMirrorEntries')) as MirrorEntry[]
  return {
    call,
    create: (passphrase = mirrorPassphrase) => door('createMirror')(passphrase),
    open: (passphrase = mirrorPassphrase) => door('openMirror')(passphrase),
    close: () => call('closeMirror'),
    texts: async () => (await list()).map(({ text }) => text),
    write: async (text: string, fadesOn: string | null = null) =>
      answerOf(await call('writeMirrorEntry', { id: null, text, fadesOn })) as MirrorEntry,
  }
}

export function answerOf(outcome: Outcome<unknown>): unknown {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`)
  return outcome.value
}

export function failureOf(outcome: Outcome<unknown>): Failure {
  if (outcome.ok) throw new Error('not refused')
  return outcome.error
}
