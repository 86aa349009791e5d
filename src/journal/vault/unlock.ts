import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { isSealIntact } from './header-file.ts'
import type { DeviceSlot, Header, PassphraseSlot, RecoverySlot } from './header-schema.ts'
import { type ReadableHeader, readHeaders, type VaultPlace } from './header-store.ts'
import { unwrapKey } from './key-wrap.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { keyFromPassphrase } from './passphrase-key.ts'
import { secretFromRecoveryKey } from './recovery-key.ts'
import type { Secret } from './secret.ts'

/** A header that was proved, and the key that proved it. */
export interface UnlockedVault extends ReadableHeader {
  /** 32 bytes, the caller's to zero. */
  readonly dataKey: Buffer
}

/**
 * Finds the data key by the decision table of security.md 4.1: `header-missing`, `header-damaged`, `header-newer` and
 * `header-altered` are told from `wrong-passphrase`, and `journal-missing` from all of them. Writes nothing.
 */
export function unlockWithPassphrase(
  passphrase: Uint8Array,
  place: VaultPlace,
  policy: CostPolicy,
): Promise<UnlockedVault> {
  return unlock(readHeaders(place, policy), 'wrong-passphrase', byPassphrase(passphrase, policy))
}

/**
 * As `unlockWithPassphrase`, with `wrong-recovery-key` for a key that is mistyped or not this vault's, and for every key
 * when the vault has no slot for one.
 */
export async function unlockWithRecoveryKey(
  typed: string,
  place: VaultPlace,
  policy: CostPolicy,
): Promise<UnlockedVault> {
  return unlock(readHeaders(place, policy), 'wrong-recovery-key', byRecoveryKey(typed))
}

/** As `unlockWithPassphrase` and `unlockWithRecoveryKey`, for one header that lies elsewhere. `not-allowed` for a keychain. */
export function unlockOneHeader(header: ReadableHeader, secret: Secret, policy: CostPolicy): Promise<UnlockedVault> {
  if (secret.kind === 'device') throw new AppError('not-allowed')
  return secret.kind === 'passphrase'
    ? unlock([header], 'wrong-passphrase', byPassphrase(secret.passphrase, policy))
    : unlock([header], 'wrong-recovery-key', byRecoveryKey(secret.recoveryKey))
}

/** As `unlockWithPassphrase`, with `wrong-device-key` for what a keychain kept for another vault, or for a slot since removed. */
export async function unlockWithDeviceSecret(
  deviceSecret: Uint8Array,
  place: VaultPlace,
  policy: CostPolicy,
): Promise<UnlockedVault> {
  return unlock(readHeaders(place, policy), 'wrong-device-key', async (header) => {
    const [, , slot] = header.slots
    return slot && unwrapKey(deviceSecret, { vault: header, slot })
  })
}

/** The header that belongs to a data key of an open vault, and a copy of the key. `header-altered` when none does. */
export async function unlockWithDataKey(
  dataKey: Uint8Array,
  place: VaultPlace,
  policy: CostPolicy,
): Promise<UnlockedVault> {
  return unlock(readHeaders(place, policy), 'header-altered', async () => Buffer.from(dataKey))
}

type WayIn = (header: Header) => Promise<Buffer | undefined>

const byPassphrase =
  (passphrase: Uint8Array, policy: CostPolicy): WayIn =>
  async (header) => {
    const [slot] = header.slots
    return unwrapped(await keyFromPassphrase(passphrase, slot.kdf, policy), header, slot)
  }

const byRecoveryKey =
  (typed: string): WayIn =>
  async (header) => {
    const secret = secretFromRecoveryKey(typed)
    const [, slot] = header.slots
    return secret && slot && unwrapped(secret, header, slot)
  }

async function unlock(
  candidates: readonly ReadableHeader[],
  codeForWrongSecret: ErrorCode,
  dataKeyFrom: WayIn,
): Promise<UnlockedVault> {
  let isSecretRight = false
  for (const { header, text } of candidates) {
    const dataKey = await dataKeyFrom(header)
    if (!dataKey) continue
    if (isSealIntact(text, header, dataKey)) return { header, text, dataKey }
    isSecretRight = true
    dataKey.fill(0)
  }
  throw new AppError(isSecretRight ? 'header-altered' : codeForWrongSecret)
}

function unwrapped(
  secret: Uint8Array,
  vault: Header,
  slot: PassphraseSlot | RecoverySlot | DeviceSlot,
): Buffer | undefined {
  try {
    return unwrapKey(secret, { vault, slot })
  } finally {
    secret.fill(0)
  }
}
