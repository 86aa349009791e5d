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
import type { OpenJournal } from './open-journal.ts'
import { type CostPolicy, measuredCost } from './passphrase-cost.ts'
import { rekeyJournal } from './rekey.ts'
import { counted, type Throttle } from './throttle.ts'
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
  const place = () => ({ folder: parts.journal().folder, kind: journalVault, policy, today: dayOfDate(clock.now()) })
  const inTurn = createTurns()
  const once = <Value>(secrets: readonly (Uint8Array | null)[], work: () => Promise<Value>): Promise<Value> =>
    wiped(secrets, () => inTurn(() => counted(throttle, work)))
  return {
    readVaultState: () => vaultStateOf(parts.journal(), place()),
    acceptOlderJournal: () => {
      parts.journal().watermark.accept()
      return nothing
    },
    changePassphrase: async ({ current, next }) => {
      await once([current, next], () => changePassphrase({ ...place(), current, next }))
      return nothing
    },
    checkRecoveryKey: async ({ recoveryKey }) => {
      await once([], () => checkRecoveryKey(recoveryKey, place()))
      return nothing
    },
    renewRecoveryKey: async ({ current, recoveryKey }) => {
      await once([current], () => renewRecoveryKey({ ...place(), current, recoveryKey }))
      return nothing
    },
    replaceSecrets: async ({ next, recoveryKey }) => {
      await once([next], async () => {
        const { heldKey } = parts.journal()
        if (!heldKey) throw new AppError('not-allowed')
        await replaceSecrets({ ...place(), dataKey: heldKey, next, recoveryKey })
        parts.replaced(afterReplacing(parts.journal()))
      })
      return nothing
    },
    rekeyJournal: async ({ current, next, recoveryKey }) => {
      const { marksFolder } = parts
      return once([current, next], async () => {
        const options = { ...place(), marksFolder, current, next, recoveryKey }
        const { journal, removedCopies } = await rekeyJournal(parts.journal(), options)
        parts.replaced(journal)
        return { removedCopies }
      })
    },
    setDeviceSlot: async ({ current, deviceSecret }) => {
      await once([current, deviceSecret], () => setDeviceSlot({ ...place(), current, deviceSecret }))
      return nothing
    },
  }
}

/** The same journal, with nothing left that stands for the forgotten passphrase. */
function afterReplacing(journal: OpenJournal): OpenJournal {
  journal.heldKey?.fill(0)
  return { ...journal, heldKey: null, openedWith: 'passphrase' }
}
