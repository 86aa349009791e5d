import type { ErrorDetail } from './app-error.ts'
import type { ErrorCode } from './error-codes.ts'

export interface Failure {
  readonly code: ErrorCode
  readonly detail: ErrorDetail
}

/** What crosses a process boundary: a value or a named failure, never an exception. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

export const ok = <Value>(value: Value): Outcome<Value> => ({ ok: true, value })

export const failed = (code: ErrorCode, detail: ErrorDetail = {}): Outcome<never> => ({
  ok: false,
  error: { code, detail },
})
