import { sealedHeader } from './header-file.ts'
import type { Header } from './header-schema.ts'
import { type VaultPlace, writeHeaders } from './header-store.ts'
import { wrapKey } from './key-wrap.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { assertStrongPassphrase, keyFromPassphrase, newKdfParameters } from './passphrase-key.ts'
import { type UnlockedVault, unlockWithPassphrase, unlockWithRecoveryKey } from './unlock.ts'

interface ChangePassphraseOptions extends VaultPlace {
  /** Both UTF-8; the caller's to zero. */
  readonly current: Uint8Array
  readonly next: Uint8Array
  readonly policy: CostPolicy
}

/**
 * Wraps the data key anew under another passphrase. The database and the recovery key are not touched, and the first
 * renamed header is the moment of change: a crash before it leaves the old passphrase, after it the new one (security.md
 * 1.2). A copy of the folder made before keeps the old passphrase.
 * Throws `weak-passphrase`, `wrong-passphrase`, the codes of an unlock, `disk-full`, `disk-error`.
 */
export async function changePassphrase({ current, next, policy, ...place }: ChangePassphraseOptions): Promise<void> {
  assertStrongPassphrase(next)
  const unlocked = await unlockWithPassphrase(current, place, policy)
  try {
    const slot = { type: 'passphrase', id: 'pw', kdf: await newKdfParameters(policy) } as const
    const secret = await keyFromPassphrase(next, slot.kdf, policy)
    try {
      const wrapped = { ...slot, ...wrapKey(unlocked.dataKey, secret, { vault: unlocked.header, slot }) }
      writeHeaders(place, sealedHeader(nextHeader(unlocked, wrapped), unlocked.dataKey))
    } finally {
      secret.fill(0)
    }
  } finally {
    unlocked.dataKey.fill(0)
  }
}

/** Proves that a recovery key still opens this vault, without opening it. Throws `wrong-recovery-key` and as an unlock. */
export async function checkRecoveryKey(typed: string, place: VaultPlace, policy: CostPolicy): Promise<void> {
  const { dataKey } = await unlockWithRecoveryKey(typed, place, policy)
  dataKey.fill(0)
}

/** The same vault with another passphrase slot, one generation on: of two copies the greater one counts. */
function nextHeader({ header }: UnlockedVault, slot: Header['slots'][0]): Header {
  const gen = header.gen + 1
  if (header.magic === 'ALONGSIDE') return { ...header, gen, slots: [slot, header.slots[1]] }
  return { ...header, gen, slots: [slot] }
}
