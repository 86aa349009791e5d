import { AppError } from '#shared/contract/app-error.ts'
import type { Day } from '#shared/journal/day.ts'
import { sealedHeader } from './header-file.ts'
import type { Header, JournalHeader } from './header-schema.ts'
import { type VaultPlace, writeHeaders } from './header-store.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { assertStrongPassphrase } from './passphrase-key.ts'
import { assertRecoveryKey } from './recovery-key.ts'
import { deviceSlot, passphraseSlot, recoverySlot } from './slots.ts'
import { type UnlockedVault, unlockWithDataKey, unlockWithPassphrase, unlockWithRecoveryKey } from './unlock.ts'

interface PassphraseProof extends VaultPlace {
  /** The passphrase of today; UTF-8, the caller's to zero. */
  readonly current: Uint8Array
  readonly policy: CostPolicy
}

interface NewRecoveryKey {
  /** As `newRecoveryKey` wrote it, typed back from the person's own copy. */
  readonly recoveryKey: string
  readonly today: Day
}

/**
 * Wraps the data key anew under another passphrase. The database and the other ways in are not touched, and the first
 * renamed header is the moment of change: a crash before it leaves the old passphrase, after it the new one (security.md
 * 1.2). A copy of the folder made before keeps the old passphrase.
 * Throws `weak-passphrase`, `wrong-passphrase`, the codes of an unlock, `disk-full`, `disk-error`.
 */
export async function changePassphrase({ next, ...proof }: PassphraseProof & { next: Uint8Array }): Promise<void> {
  assertStrongPassphrase(next)
  await rewriteHeader(proof, unlockWithPassphrase(proof.current, proof, proof.policy), async ({ header, dataKey }) => {
    const slot = await passphraseSlot({ dataKey, vault: header }, next, proof.policy)
    if (header.magic === 'ALONGSIDE-MIRROR') return { ...header, slots: [slot] }
    const [, ...others] = header.slots
    return { ...header, slots: [slot, ...others] }
  })
}

/**
 * Replaces the recovery key: from the first renamed header on only the new one opens this journal. A copy of the folder
 * made before keeps the old one. Throws `invalid-input` for a mistyped new key, and as `changePassphrase`.
 */
export async function renewRecoveryKey(options: PassphraseProof & NewRecoveryKey): Promise<void> {
  const { recoveryKey, today } = options
  assertRecoveryKey(recoveryKey)
  const unlocked = unlockWithPassphrase(options.current, options, options.policy)
  await rewriteJournalHeader(options, unlocked, async ({ header, dataKey }) => {
    const [passphrase, , device] = header.slots
    const slot = recoverySlot({ dataKey, vault: header }, recoveryKey)
    return { ...header, rk_tested: today, slots: withDevice([passphrase, slot], device) }
  })
}

/**
 * A new passphrase and a new recovery key in one step, for a journal that its old recovery key has opened: `dataKey` is
 * what that gave, and stays the caller's to zero. Throws as `renewRecoveryKey`, and `header-altered` when the data key is
 * not this journal's.
 */
export async function replaceSecrets(
  options: VaultPlace & NewRecoveryKey & { dataKey: Uint8Array; next: Uint8Array; policy: CostPolicy },
): Promise<void> {
  const { next, recoveryKey, policy, today } = options
  assertStrongPassphrase(next)
  assertRecoveryKey(recoveryKey)
  const unlocked = unlockWithDataKey(options.dataKey, options, policy)
  await rewriteJournalHeader(options, unlocked, async ({ header, dataKey }) => {
    const content = { dataKey, vault: header }
    const both = [await passphraseSlot(content, next, policy), recoverySlot(content, recoveryKey)] as const
    return { ...header, rk_tested: today, slots: withDevice(both, header.slots[2]) }
  })
}

/**
 * Lets what this computer's keychain keeps open the journal, or with null nothing but passphrase and recovery key again.
 * One computer at a time. Throws as `changePassphrase`.
 */
export async function setDeviceSlot(options: PassphraseProof & { deviceSecret: Uint8Array | null }): Promise<void> {
  const { deviceSecret } = options
  const unlocked = unlockWithPassphrase(options.current, options, options.policy)
  await rewriteJournalHeader(options, unlocked, async ({ header, dataKey }) => {
    const [passphrase, recovery] = header.slots
    const slot = deviceSecret === null ? undefined : deviceSlot({ dataKey, vault: header }, deviceSecret)
    return { ...header, slots: withDevice([passphrase, recovery], slot) }
  })
}

/**
 * Proves that a recovery key still opens this vault, without opening it, and notes the day in the header.
 * Throws `wrong-recovery-key` and as an unlock.
 */
export async function checkRecoveryKey(
  typed: string,
  { today, policy, ...place }: VaultPlace & { today: Day; policy: CostPolicy },
): Promise<void> {
  const unlocked = unlockWithRecoveryKey(typed, place, policy)
  await rewriteJournalHeader(place, unlocked, async ({ header }) => ({ ...header, rk_tested: today }))
}

type Slots = JournalHeader['slots']

const withDevice = ([passphrase, recovery]: readonly [Slots[0], Slots[1]], device: Slots[2]): Slots =>
  device ? [passphrase, recovery, device] : [passphrase, recovery]

type UnlockedJournal = Omit<UnlockedVault, 'header'> & { readonly header: JournalHeader }

function rewriteJournalHeader(
  place: VaultPlace,
  unlocking: Promise<UnlockedVault>,
  change: (unlocked: UnlockedJournal) => Promise<JournalHeader>,
): Promise<void> {
  return rewriteHeader(place, unlocking, async ({ header, ...unlocked }) => {
    if (header.magic !== 'ALONGSIDE') throw new AppError('not-allowed')
    return { ...(await change({ ...unlocked, header })), marked: true }
  })
}

/** Both copies, one generation on: of two copies the greater one counts. */
async function rewriteHeader(
  place: VaultPlace,
  unlocking: Promise<UnlockedVault>,
  change: (unlocked: UnlockedVault) => Promise<Header>,
): Promise<void> {
  const unlocked = await unlocking
  try {
    const next = { ...(await change(unlocked)), gen: unlocked.header.gen + 1 }
    writeHeaders(place, sealedHeader(next, unlocked.dataKey))
  } finally {
    unlocked.dataKey.fill(0)
  }
}
