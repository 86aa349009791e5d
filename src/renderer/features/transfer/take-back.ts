import { useSyncExternalStore } from 'react'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.transfer

/** Which import is being taken back: it goes on when the person leaves the page, and is shown when they come back. */
let underWay: string | null = null
const listeners = new Set<() => void>()

function setUnderWay(batchId: string | null): void {
  underWay = batchId
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The import that is being taken back; null while none is. */
export const useTakingBack = (): string | null => useSyncExternalStore(subscribe, () => underWay)

/** Takes a whole import back and says so. */
export async function takeBack(batchId: string): Promise<void> {
  if (underWay !== null) return
  setUnderWay(batchId)
  const outcome = await call('undoImport', { batchId })
  setUnderWay(null)
  if (!outcome.ok) {
    const isStopped = outcome.error.code === 'stopped'
    return showToast({ text: isStopped ? words.undoStopped : errorSentence(outcome.error) })
  }
  showToast({ text: outcome.value.kept === 0 ? words.takenBack : words.keptSome(outcome.value.kept) })
}
