import { AppError } from '#shared/contract/app-error.ts'
import type { DeviceSlot, PassphraseSlot, RecoverySlot } from './header-schema.ts'
import { type VaultFacts, wrapKey } from './key-wrap.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { keyFromPassphrase, newKdfParameters } from './passphrase-key.ts'
import { secretFromRecoveryKey } from './recovery-key.ts'

/** The data key that a slot is to hold, and the vault that the slot is bound to. */
interface SlotContent {
  /** Stays the caller's to zero. */
  readonly dataKey: Uint8Array
  readonly vault: VaultFacts
}

/** Wraps the data key under a passphrase (UTF-8, the caller's to zero), with a salt and a cost of its own. */
export async function passphraseSlot(
  { dataKey, vault }: SlotContent,
  passphrase: Uint8Array,
  policy: CostPolicy,
): Promise<PassphraseSlot> {
  const slot = { type: 'passphrase', id: 'pw', kdf: await newKdfParameters(policy) } as const
  const secret = await keyFromPassphrase(passphrase, slot.kdf, policy)
  try {
    return { ...slot, ...wrapKey(dataKey, secret, { vault, slot }) }
  } finally {
    secret.fill(0)
  }
}

/** Wraps the data key under a recovery key as `newRecoveryKey` wrote it. Throws `invalid-input` for a mistyped one. */
export function recoverySlot({ dataKey, vault }: SlotContent, recoveryKey: string): RecoverySlot {
  const secret = secretFromRecoveryKey(recoveryKey)
  if (!secret) throw new AppError('invalid-input')
  const slot = { type: 'recovery', id: 'rk' } as const
  try {
    return { ...slot, ...wrapKey(dataKey, secret, { vault, slot }) }
  } finally {
    secret.fill(0)
  }
}

/** Wraps the data key under the 32 random bytes that this computer's keychain keeps. */
export function deviceSlot({ dataKey, vault }: SlotContent, deviceSecret: Uint8Array): DeviceSlot {
  const slot = { type: 'device', id: 'dev' } as const
  return { ...slot, ...wrapKey(dataKey, deviceSecret, { vault, slot }) }
}
