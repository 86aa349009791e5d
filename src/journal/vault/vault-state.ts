import type { OutputOf } from '#shared/contract/contract.ts'
import { type Day, daysBetween } from '#shared/journal/day.ts'
import { readHeaders, type VaultPlace } from './header-store.ts'
import type { OpenJournal } from './open-journal.ts'
import type { CostPolicy } from './passphrase-cost.ts'

/** A sheet is looked at once a year, and never asked for more often. */
const daysUntilDue = 365

/** What a person should know of their way into an open journal. A header that was never noted a test is not due. */
export function vaultStateOf(
  { openedWith, watermark, headerWatch }: OpenJournal,
  { policy, today, ...place }: VaultPlace & { policy: CostPolicy; today: Day },
): OutputOf<'readVaultState'> {
  const testedOn = lastTest(place, policy)
  return {
    openedWith,
    age: watermark.age(),
    keyFile: headerWatch.age(),
    recoveryKeyTestedOn: testedOn,
    isRecoveryTestDue: testedOn !== null && daysBetween(testedOn, today) >= daysUntilDue,
  }
}

function lastTest(place: VaultPlace, policy: CostPolicy): Day | null {
  const [newest] = readHeaders(place, policy)
  if (newest?.header.magic !== 'ALONGSIDE') return null
  return newest.header.rk_tested ?? newest.header.created.slice(0, 10)
}
