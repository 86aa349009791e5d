import { AppError } from '#shared/contract/app-error.ts'
import type { Outcome } from '#shared/contract/outcome.ts'

/** The value of a call that main made itself; what it failed with is thrown, so that the page hears it. */
export function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new AppError(outcome.error.code, { detail: outcome.error.detail })
  return outcome.value
}
