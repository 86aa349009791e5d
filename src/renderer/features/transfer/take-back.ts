import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.transfer

/** Takes a whole import back and says so. */
export async function takeBack(batchId: string): Promise<void> {
  const outcome = await call('undoImport', { batchId })
  if (!outcome.ok) return showToast({ text: errorSentence(outcome.error) })
  showToast({ text: outcome.value.kept === 0 ? words.takenBack : words.keptSome(outcome.value.kept) })
}
