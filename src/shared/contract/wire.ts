import type { JournalEvent } from './events.ts'
import type { Outcome } from './outcome.ts'

/** What main sends to the journal process: one call. */
export interface JournalRequest {
  readonly id: number
  readonly method: string
  readonly input: unknown
}

/** What the journal process sends back: the answer to one call, or an event of its own. */
export type JournalMessage =
  | { readonly type: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly type: 'event'; readonly event: JournalEvent }

/** The largest call that is accepted, in UTF-16 units of text and bytes together (1 MiB, security.md E16). */
export const maximumCallSize = 1_048_576
