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

interface ChangePlace extends VaultPlace {
  /** The greatest generation of a header that is known: a copy on the disk that is older is refused: `header-undecided`. */
  readonly newest?: number
}

interface PassphraseProof extends ChangePlace {
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
 * Wraps the data key under another passphrase, with a salt and a cost of its own. The database and the other ways in are not touched, and the first
 * renamed header is the moment of change: a crash before it leaves the old passphrase, after it the new one (security.md
 * 1.2). A copy of the header or of the folder made before keeps the old passphrase. Returns the header written.
 * Throws `weak-passphrase`, `wrong-passphrase`, `header-undecided`, the codes of an unlock, `disk-full`, `disk-error`.
 */
export async function changePassphrase({ next, ...proof }: PassphraseProof & { next: Uint8Array }): Promise<Header> {
  assertStrongPassphrase(next)
  return rewriteHeader(proof, unlockWithPassphrase(proof.current, proof, proof.policy), async ({ header, dataKey }) => {
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
export async function renewRecoveryKey(options: PassphraseProof & NewRecoveryKey): Promise<JournalHeader> {
  const { recoveryKey, today } = options
  assertRecoveryKey(recoveryKey)
  const unlocked = unlockWithPassphrase(options.current, options, options.policy)
  return rewriteJournalHeader(options, unlocked, async ({ header, dataKey }) => {
    const [passphrase, , device] = header.slots
    const slot = recoverySlot({ dataKey, vault: header }, recoveryKey)
    return { ...header, rk_tested: today, slots: withDevice([passphrase, slot], device) }
  })
}

interface ReplacedSecrets {
  readonly dataKey: Uint8Array
  readonly next: Uint8Array
  readonly policy: CostPolicy
  /** The header in use is known not to be the newest, such as one of the same generation with other secrets. */
  readonly isOlder?: boolean
}

/**
 * A new passphrase and a new recovery key in one step, for a journal that its old recovery key has opened: `dataKey` is
 * what that gave, and stays the caller's to zero. Throws as `renewRecoveryKey`, and `header-altered` when the data key is
 * not this journal's. Also when an older header is in use: nothing of it is carried over, its way in through a keychain neither.
 */
export async function replaceSecrets(options: ChangePlace & NewRecoveryKey & ReplacedSecrets): Promise<JournalHeader> {
  const { next, recoveryKey, policy, today } = options
  assertStrongPassphrase(next)
  assertRecoveryKey(recoveryKey)
  const { newest = 0, ...place } = options
  const unlocked = unlockWithDataKey(options.dataKey, options, policy)
  return rewriteJournalHeader(place, unlocked, async ({ header, dataKey }) => {
    const content = { dataKey, vault: header }
    const both = [await passphraseSlot(content, next, policy), recoverySlot(content, recoveryKey)] as const
    const isOlder = options.isOlder === true || header.gen < newest
    const slots = withDevice(both, isOlder ? undefined : header.slots[2])
    return { ...header, gen: Math.max(header.gen, newest), rk_tested: today, slots }
  })
}

/**
 * Lets what this computer's keychain keeps open the journal, or with null nothing but passphrase and recovery key again.
 * One computer at a time. Throws as `changePassphrase`.
 */
export async function setDeviceSlot(
  options: PassphraseProof & { deviceSecret: Uint8Array | null },
): Promise<JournalHeader> {
  const { deviceSecret } = options
  const unlocked = unlockWithPassphrase(options.current, options, options.policy)
  return rewriteJournalHeader(options, unlocked, async ({ header, dataKey }) => {
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
  { today, policy, ...place }: ChangePlace & { today: Day; policy: CostPolicy },
): Promise<JournalHeader> {
  const unlocked = unlockWithRecoveryKey(typed, place, policy)
  return rewriteJournalHeader(place, unlocked, async ({ header }) => ({ ...header, rk_tested: today }))
}

type Slots = JournalHeader['slots']

const withDevice = ([passphrase, recovery]: readonly [Slots[0], Slots[1]], device: Slots[2]): Slots =>
  device ? [passphrase, recovery, device] : [passphrase, recovery]

type UnlockedJournal = Omit<UnlockedVault, 'header'> & { readonly header: JournalHeader }

function rewriteJournalHeader(
  place: ChangePlace,
  unlocking: Promise<UnlockedVault>,
  change: (unlocked: UnlockedJournal) => Promise<JournalHeader>,
): Promise<JournalHeader> {
  return rewriteHeader(place, unlocking, async ({ header, ...unlocked }) => {
    if (header.magic !== 'ALONGSIDE') throw new AppError('not-allowed')
    return { ...(await change({ ...unlocked, header })), marked: true }
  })
}

/** Both copies, one generation on: of two copies the greater one counts. */
async function rewriteHeader<Changed extends Header>(
  { newest = 0, ...place }: ChangePlace,
  unlocking: Promise<UnlockedVault>,
  change: (unlocked: UnlockedVault) => Promise<Changed>,
): Promise<Changed> {
  const unlocked = await unlocking
  try {
    if (unlocked.header.gen < newest) throw new AppError('header-undecided')
    const changed = await change(unlocked)
    const next = { ...changed, gen: changed.gen + 1 }
    writeHeaders(place, sealedHeader(next, unlocked.dataKey))
    return next
  } finally {
    unlocked.dataKey.fill(0)
  }
}
