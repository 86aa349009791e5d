import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { failed, type Outcome } from '#shared/contract/outcome.ts'
import type { JournalMessage } from '#shared/contract/wire.ts'

/** Calls that wait for an answer of a process, by the number that each went out with. */
export interface PendingCalls {
  /** A new call: the number to send it with, and the promise of its outcome, which never rejects. */
  add(): { readonly id: number; readonly outcome: Promise<Outcome<unknown>> }
  answer(message: Extract<JournalMessage, { type: 'answer' }>): void
  /** The process has gone: every call still waiting fails with this. */
  failAll(code: ErrorCode): void
}

/** No call waits yet. */
export function createPendingCalls(): PendingCalls {
  const waiting = new Map<number, (outcome: Outcome<unknown>) => void>()
  let lastId = 0
  return {
    add() {
      lastId += 1
      const id = lastId
      const { promise, resolve } = Promise.withResolvers<Outcome<unknown>>()
      waiting.set(id, resolve)
      return { id, outcome: promise }
    },
    answer({ id, outcome }) {
      waiting.get(id)?.(outcome)
      waiting.delete(id)
    },
    failAll(code) {
      for (const resolve of waiting.values()) resolve(failed(code))
      waiting.clear()
    },
  }
}
