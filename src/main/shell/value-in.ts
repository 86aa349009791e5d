import { AppError } from '#shared/contract/app-error.ts'
import type { Outcome } from '#shared/contract/outcome.ts'

/** The value of an outcome; throws its failure with the same code. */
export function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new AppError(outcome.error.code, { detail: outcome.error.detail })
  return outcome.value
}
