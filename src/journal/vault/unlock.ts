import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { isSealIntact } from './header-file.ts'
import type { DeviceSlot, Header, PassphraseSlot, RecoverySlot } from './header-schema.ts'
import { type HeaderCopies, type ReadableHeader, readCopies, type VaultPlace } from './header-store.ts'
import { unwrapKey } from './key-wrap.ts'
import { vaultIdOf } from './old-copies.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { keyFromPassphrase } from './passphrase-key.ts'
import { secretFromRecoveryKey } from './recovery-key.ts'
import { isBegunRekey } from './rekey-leftovers.ts'
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
  return unlock(place, readCopies(place, policy), 'wrong-passphrase', byPassphrase(passphrase, policy))
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
  return unlock(place, readCopies(place, policy), 'wrong-recovery-key', byRecoveryKey(typed))
}

/** As `unlockWithPassphrase` and `unlockWithRecoveryKey`, for one header that lies elsewhere. `not-allowed` for a keychain. */
export function unlockOneHeader(header: ReadableHeader, secret: Secret, policy: CostPolicy): Promise<UnlockedVault> {
  if (secret.kind === 'device') throw new AppError('not-allowed')
  const copies = { readable: [header], newer: [] }
  return secret.kind === 'passphrase'
    ? unlock(null, copies, 'wrong-passphrase', byPassphrase(secret.passphrase, policy))
    : unlock(null, copies, 'wrong-recovery-key', byRecoveryKey(secret.recoveryKey))
}

/** As `unlockWithPassphrase`, with `wrong-device-key` for what a keychain kept for another vault, or for a slot since removed. */
export async function unlockWithDeviceSecret(
  deviceSecret: Uint8Array,
  place: VaultPlace,
  policy: CostPolicy,
): Promise<UnlockedVault> {
  const open = async (header: Header): Promise<Buffer | undefined> => {
    const [, , slot] = header.slots
    return slot && unwrapKey(deviceSecret, { vault: header, slot })
  }
  return unlock(place, readCopies(place, policy), 'wrong-device-key', { open })
}

/** The header that belongs to a data key of an open vault, and a copy of the key. `header-altered` when none does. */
export async function unlockWithDataKey(
  dataKey: Uint8Array,
  place: VaultPlace,
  policy: CostPolicy,
): Promise<UnlockedVault> {
  return unlock(place, readCopies(place, policy), 'header-altered', { open: async () => Buffer.from(dataKey) })
}

interface WayIn {
  /** The data key in a header's slot; undefined when the secret is not the slot's. */
  open(header: Header): Promise<Buffer | undefined>
  /** Overwrites what it kept. */
  end?(): void
}

/** Two copies mostly ask for the same derivation: it is made once. */
function byPassphrase(passphrase: Uint8Array, policy: CostPolicy): WayIn {
  const derived = new Map<string, Uint8Array>()
  return {
    async open(header) {
      const [slot] = header.slots
      const cost = JSON.stringify(slot.kdf)
      const key = derived.get(cost) ?? (await keyFromPassphrase(passphrase, slot.kdf, policy))
      derived.set(cost, key)
      return unwrapKey(key, { vault: header, slot })
    },
    end() {
      for (const key of derived.values()) key.fill(0)
    },
  }
}

const byRecoveryKey = (typed: string): WayIn => ({
  async open(header) {
    const secret = secretFromRecoveryKey(typed)
    const [, slot] = header.slots
    return secret && slot && unwrapped(secret, header, slot)
  },
})

/**
 * Tries every copy, the greatest generation first: what a copy claims counts only once its seal is proved with the key that
 * its own slot gave. A copy that opens is refused as outdated when a later one is proved by the same key, or is that of a
 * rekey which came through; a later one that is neither was forged.
 */
async function unlock(
  place: VaultPlace | null,
  copies: HeaderCopies,
  codeForWrongSecret: ErrorCode,
  way: WayIn,
): Promise<UnlockedVault> {
  const { readable, newer } = copies
  const isMixed = new Set(readable.map(({ header }) => header.key_id)).size > 1
  let isSecretRight = false
  let misplaced: UnlockedVault | undefined
  try {
    for (const { header, text } of readable) {
      const dataKey = await way.open(header)
      if (!dataKey) continue
      const isWhole = isSealIntact(text, header, dataKey)
      if (isWhole && !isOutdated(place, header, { copies, dataKey })) {
        if (!isMixed || !place || isAtHome(place, header, dataKey)) {
          misplaced?.dataKey.fill(0)
          return { header, text, dataKey }
        }
        misplaced ??= { header, text, dataKey }
      }
      isSecretRight ||= !isWhole
      if (misplaced?.dataKey !== dataKey) dataKey.fill(0)
    }
    if (misplaced) return misplaced
    for (const { header, text } of newer) {
      const dataKey = header ? await way.open(header) : undefined
      if (!header || !dataKey) continue
      if (isSealIntact(text, header, dataKey)) throw new AppError('header-newer')
      isSecretRight = true
      dataKey.fill(0)
    }
  } finally {
    way.end?.()
  }
  if (isSecretRight) throw new AppError('header-altered')
  throw new AppError(readable.length === 0 ? 'header-newer' : codeForWrongSecret)
}

/** Two journals of one manager may have the same passphrase: of their headers the one whose database lies here counts. */
const isAtHome = ({ folder }: VaultPlace, { db_file, vault_id }: Header, dataKey: Uint8Array): boolean =>
  vaultIdOf(join(folder, db_file), dataKey) === vault_id

/** Whether another copy was proved to be later than a whole one. Throws `header-newer` when a later app sealed it. */
function isOutdated(
  place: VaultPlace | null,
  { gen, vault_id }: Header,
  { copies, dataKey }: { copies: HeaderCopies; dataKey: Uint8Array },
): boolean {
  if (copies.newer.some(({ text }) => isSealIntact(text, { vault_id }, dataKey))) {
    dataKey.fill(0)
    throw new AppError('header-newer')
  }
  const later = copies.readable.filter(({ header }) => header.gen > gen)
  return later.some(
    ({ header, text }) =>
      isSealIntact(text, { vault_id }, dataKey) || (place !== null && isBegunRekey(place.folder, header)),
  )
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
