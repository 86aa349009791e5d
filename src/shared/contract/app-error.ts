import type { ErrorCode } from './error-codes.ts'

/** One field of the input that was refused, and why. Holds the path of the field, never its text. */
export interface FieldProblem {
  readonly path: string
  readonly problem:
    | 'missing'
    | 'too-short'
    | 'too-long'
    | 'out-of-range'
    | 'not-a-date'
    | 'reversed'
    | 'too-early'
    | 'unknown'
    | 'wrong-kind'
    | 'repeated'
}

/** Facts that a sentence about the failure may need; never note text, names or keys. */
export interface ErrorDetail {
  readonly fields?: readonly FieldProblem[]
  readonly retryAfterMs?: number
  readonly incidentId?: string
  readonly neededVersion?: number
  /** The key file that a secret did not open claims to be older than one that was seen. Nothing proves it. */
  readonly isKeyFileOlder?: boolean
  /** The line of a file that could not be taken, from 1. */
  readonly line?: number
}

/**
 * An expected failure inside a process. Only a router turns it into an Outcome.
 * `cause` stays inside the process: it may hold a driver's message, which no other process sees.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: ErrorDetail

  constructor(code: ErrorCode, options: { cause?: unknown; detail?: ErrorDetail } = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.detail = options.detail ?? {}
  }
}
