import { AppError } from '#shared/contract/app-error.ts'
import { readHeaders, type VaultPlace } from './header-store.ts'
import type { CostPolicy } from './passphrase-cost.ts'

/**
 * The id of the vault in a folder. Its header tells it without any key, so whether someone changed it is not known here.
 * Throws as `readHeaders`.
 */
export function vaultIdIn(place: VaultPlace, policy: CostPolicy): string {
  const [newest] = readHeaders(place, policy)
  if (!newest) throw new AppError('header-damaged')
  return newest.header.vault_id
}
