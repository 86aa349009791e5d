import type { Calls } from '#shared/contract/bridge.ts'
import type { InputOf, OutputOf, PageMethodName } from '#shared/contract/contract.ts'
import type { Failure, Outcome } from '#shared/contract/outcome.ts'
import { bridge } from './bridge.ts'

/** A failed outcome as an exception, for the query library, which speaks in exceptions. */
class CallFailed extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'CallFailed'
    this.failure = failure
  }
}

/** Makes a call; the answer is an outcome, and nothing is thrown. */
export function call<Name extends PageMethodName>(name: Name, input: InputOf<Name>): Promise<Outcome<OutputOf<Name>>> {
  const calls: Calls = bridge()
  return calls[name](input)
}

/** Makes a call and answers its value; throws CallFailed. */
export async function callForValue<Name extends PageMethodName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const outcome = await call(name, input)
  if (!outcome.ok) throw new CallFailed(outcome.error)
  return outcome.value
}

/** The failure inside an error of a query, if it is one of ours. */
export const failureOf = (error: unknown): Failure =>
  error instanceof CallFailed ? error.failure : { code: 'unexpected', detail: {} }
