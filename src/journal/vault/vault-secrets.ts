import { AppError } from '#shared/contract/app-error.ts'
import { changePassphrase, checkRecoveryKey } from './change-secrets.ts'
import { measuredCost } from './passphrase-cost.ts'
import type { Throttle } from './throttle.ts'
import { journalVault } from './vault-kind.ts'

/** What can be done with the secrets of a journal that is open. */
export interface VaultSecrets {
  /** Overwrites both passphrases. Throws `throttled` and as `changePassphrase`. */
  change(input: { folder: string; current: Uint8Array; next: Uint8Array }): Promise<void>
  /** Throws `throttled` and as `checkRecoveryKey`. */
  check(input: { folder: string; recoveryKey: string }): Promise<void>
}

/** Wrong secrets count here as they do at the door: an open journal is no place to guess its passphrase. */
export function createVaultSecrets(throttle: Throttle): VaultSecrets {
  const counted = async (work: () => Promise<void>): Promise<void> => {
    throttle.assertReady()
    try {
      await work()
      throttle.recordSuccess()
    } catch (error) {
      if (error instanceof AppError && /^wrong-/.test(error.code)) throttle.recordFailure()
      throw error
    }
  }
  return {
    change: async ({ folder, current, next }) => {
      try {
        await counted(() => changePassphrase({ folder, kind: journalVault, current, next, policy: measuredCost }))
      } finally {
        current.fill(0)
        next.fill(0)
      }
    },
    check: ({ folder, recoveryKey }) =>
      counted(() => checkRecoveryKey(recoveryKey, { folder, kind: journalVault }, measuredCost)),
  }
}
