import type { Failure } from '#shared/contract/outcome.ts'

/** What became of one person's summary. */
export type BatchEnd =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'skipped' | 'nothing-to-tell' | 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure }

interface BatchRun {
  readonly personIds: readonly string[]
  /** Makes one; never rejects. */
  make(personId: string): Promise<BatchEnd>
  /** Called after each, in their order. */
  onEnd(personId: string, end: BatchEnd): void
  isStopped(): boolean
}

/** One after the other. A failure of one does not stop the rest; after a stop the rest is told to be stopped. */
export async function runBatch({ personIds, make, onEnd, isStopped }: BatchRun): Promise<void> {
  for (const personId of personIds) {
    onEnd(personId, isStopped() ? { kind: 'stopped' } : await make(personId))
  }
}
