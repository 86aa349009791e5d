import { AppError } from '#shared/contract/app-error.ts'
import { nothing } from '#shared/contract/nothing.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import type { Clock } from '../clock.ts'
import type { HandlersFor, SecretName } from '../handlers-for.ts'
import {
  changePassphrase,
  checkRecoveryKey,
  renewRecoveryKey,
  replaceSecrets,
  setDeviceSlot,
} from './change-secrets.ts'
import type { Header } from './header-schema.ts'
import type { OpenJournal } from './open-journal.ts'
import { type CostPolicy, measuredCost } from './passphrase-cost.ts'
import { rekeyJournal } from './rekey.ts'
import { counted, type Throttle } from './throttle.ts'
import { unlockOneHeader } from './unlock.ts'
import { journalVault } from './vault-kind.ts'
import { vaultStateOf } from './vault-state.ts'

interface VaultSecretsParts {
  readonly throttle: Throttle
  readonly clock: Clock
  readonly marksFolder: string | null
  /** The journal that is open; throws `locked`. */
  journal(): OpenJournal
  /** The journal lies in another file from now on. */
  replaced(journal: OpenJournal): void
  /** Tests pass a cheap one. */
  readonly policy?: CostPolicy
}

/** Lends secrets to `work` and overwrites them, whatever happens. */
async function wiped<Value>(secrets: readonly (Uint8Array | null)[], work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } finally {
    for (const secret of secrets) secret?.fill(0)
  }
}

/** One after the other: a header that was read before another change was written would undo that change. */
function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}

/** Calls on the secrets of an open journal. They overwrite the passphrases they are given. */
export function secretHandlers(parts: VaultSecretsParts): HandlersFor<SecretName> {
  const { throttle, clock, policy = measuredCost } = parts
  const today = () => dayOfDate(clock.now())
  const place = () => {
    const { folder, headerWatch } = parts.journal()
    return { folder, kind: journalVault, policy, today: today(), newest: headerWatch.generation() }
  }
  /** One change of the header in use; refused while it is an older one, which nothing may be carried over from. */
  const changed = async (work: () => Promise<Header>): Promise<typeof nothing> => {
    const { headerWatch } = parts.journal()
    if (headerWatch.age().state === 'older') throw new AppError('header-undecided')
    return noted(work)
  }
  const noted = async (work: () => Promise<Header>): Promise<typeof nothing> => {
    const header = await work()
    if (header.magic === 'ALONGSIDE') parts.journal().headerWatch.wrote(header, today())
    return nothing
  }
  const inTurn = createTurns()
  const once = <Value>(secrets: readonly (Uint8Array | null)[], work: () => Promise<Value>): Promise<Value> =>
    wiped(secrets, () => inTurn(() => counted(throttle, work)))
  return {
    readVaultState: () => vaultStateOf(parts.journal(), place()),
    acceptOlderJournal: () => {
      const { watermark, headerWatch } = parts.journal()
      watermark.accept()
      // A whole folder that was put back has the header of its day: there is no newer one to choose.
      if (headerWatch.age().state === 'older' && !headerWatch.newer()) headerWatch.settle(null, today())
      return nothing
    },
    putKeyFileBack: ({ secret }) =>
      once(secret.kind === 'passphrase' ? [secret.passphrase] : [], async () => {
        const { headerWatch } = parts.journal()
        const newer = headerWatch.newer()
        if (!newer) throw new AppError('not-allowed')
        const { dataKey } = await unlockOneHeader(newer, secret, policy)
        dataKey.fill(0)
        headerWatch.settle(newer.header, today())
        return nothing
      }),
    acceptOlderKeyFile: () => {
      const { headerWatch } = parts.journal()
      if (headerWatch.age().state === 'older') headerWatch.settle(null, today())
      return nothing
    },
    changePassphrase: ({ current, next }) =>
      once([current, next], () => changed(() => changePassphrase({ ...place(), current, next }))),
    checkRecoveryKey: ({ recoveryKey }) => once([], () => changed(() => checkRecoveryKey(recoveryKey, place()))),
    renewRecoveryKey: ({ current, recoveryKey }) =>
      once([current], () => changed(() => renewRecoveryKey({ ...place(), current, recoveryKey }))),
    replaceSecrets: ({ next, recoveryKey }) =>
      once([next], async () => {
        const { heldKey, headerWatch } = parts.journal()
        if (!heldKey) throw new AppError('not-allowed')
        const isOlder = headerWatch.age().state === 'older'
        await noted(() => replaceSecrets({ ...place(), isOlder, dataKey: heldKey, next, recoveryKey }))
        parts.replaced(afterReplacing(parts.journal()))
        return nothing
      }),
    rekeyJournal: async ({ current, next, recoveryKey }) => {
      const { marksFolder } = parts
      return once([current, next], async () => {
        const options = { ...place(), marksFolder, current, next, recoveryKey }
        const { journal, removedCopies } = await rekeyJournal(parts.journal(), options)
        parts.replaced(journal)
        return { removedCopies }
      })
    },
    setDeviceSlot: ({ current, deviceSecret }) =>
      once([current, deviceSecret], () => changed(() => setDeviceSlot({ ...place(), current, deviceSecret }))),
  }
}

/** The same journal, with nothing left that stands for the forgotten passphrase. */
function afterReplacing(journal: OpenJournal): OpenJournal {
  journal.heldKey?.fill(0)
  return { ...journal, heldKey: null, openedWith: 'passphrase' }
}
