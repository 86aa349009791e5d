import type { Outcome } from '#shared/contract/outcome.ts'
import type { Content, Entry } from '#shared/journal/entry.ts'
import { call } from '../client/call.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { showToast } from '../ui/toasts.tsx'
import type { ClosingAct } from './entry-acts.ts'

const words = messages.entries

const amend = ({ id, day, layer }: Entry, content: Content): Promise<Outcome<Entry>> =>
  call('amendEntry', { id, day, layer, content })

/** Closes the loop of an entry. A message says so and can take it back, or says why it stays open. True when it is closed. */
export async function closeEntry(entry: Entry, act: ClosingAct): Promise<boolean> {
  const outcome = await amend(entry, act.content)
  if (!outcome.ok) {
    showToast({ text: errorSentence(outcome.error) })
    return false
  }
  showToast({
    text: words.closed[act.id],
    actionLabel: words.undo,
    onAction: () => void amend(entry, entry.content),
  })
  return true
}
