import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts'
import { createJournal, type OpenJournal, openJournal } from '../open-journal.ts'
import { newRecoveryKey } from '../recovery-key.ts'
import type { Secret, TypedSecret } from '../secret.ts'
import { createThrottle, type Throttle } from '../throttle.ts'
import { cheapCost } from './cheap-cost.ts'

export const passphraseText = 'correct horse battery staple'
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export interface TemporaryVault {
  readonly folder: string
  readonly recoveryKey: string
}

/** A new journal, closed again. */
export async function closedVault(): Promise<TemporaryVault> {
  const { journal, ...vault } = await openVault()
  journal.close()
  return vault
}

/** A new journal, closed when the test ends. */
export async function openVault(): Promise<TemporaryVault & { journal: OpenJournal }> {
  const folder = join(temporaryFolder(), 'journal')
  const recoveryKey = newRecoveryKey()
  const passphrase = utf8(passphraseText)
  const journal = await createJournal({ folder, passphrase, recoveryKey, now: new Date(0), policy: cheapCost })
  onTestFinished(() => journal.close())
  return { folder, recoveryKey, journal }
}

/** Opens with a passphrase, or with any secret; a throttle of its own unless one is given. */
export async function reopened(
  folder: string,
  { secret = passphrase(), throttle = createThrottle() }: { secret?: Secret; throttle?: Throttle } = {},
): Promise<OpenJournal> {
  const journal = await openJournal({ folder, secret, throttle, policy: cheapCost })
  onTestFinished(() => journal.close())
  return journal
}

export const passphrase = (text: string = passphraseText) =>
  ({ kind: 'passphrase', passphrase: utf8(text) }) as const satisfies TypedSecret
export const recoveryKeySecret = (recoveryKey: string) =>
  ({ kind: 'recovery-key', recoveryKey }) as const satisfies TypedSecret

export const headerNames = ['vault.hdr', 'vault.hdr.bak'] as const

export const headerText = (folder: string, name: (typeof headerNames)[number] = 'vault.hdr'): string =>
  readFileSync(join(folder, name), 'latin1')

/** Replaces both copies, or the named ones. */
export function overwriteHeaders(folder: string, text: string, names: readonly string[] = headerNames): void {
  for (const name of names) writeFileSync(join(folder, name), text, 'latin1')
}
