import { useCallback } from 'react'
import type { Entry } from '#shared/journal/entry.ts'
import { call } from '../client/call.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { showToast } from '../ui/toasts.tsx'

/** Puts an entry in the trash at once and offers to take it back; no question is asked before. */
export function useTrashWithUndo() {
  return useCallback(async (entry: Entry): Promise<void> => {
    const outcome = await call('trashEntry', { id: entry.id })
    if (!outcome.ok) {
      showToast({ text: errorSentence(outcome.error) })
      return
    }
    showToast({
      text: messages.entries.removed(entry.content.kind),
      actionLabel: messages.entries.undo,
      onAction: () => void call('restoreEntry', { id: entry.id }),
    })
  }, [])
}
