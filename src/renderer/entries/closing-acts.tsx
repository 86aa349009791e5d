import { Check } from 'lucide-react'
import { dayOfDate } from '#shared/journal/day.ts'
import type { Content, Entry } from '#shared/journal/entry.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'
import { type ClosingAct, closeWith, closingActs, undoClosing } from './entry-acts.ts'

interface ClosingButtonsProps {
  readonly content: Content
  readonly onClose: (act: ClosingAct) => void
}

/** One press closes a loop today: kept, said, told, answered, mended, ended. */
export const ClosingButtons = ({ content, onClose }: ClosingButtonsProps) =>
  closingActs(content, dayOfDate(new Date())).map((act) => (
    <Button key={act.id} variant="quiet" size="small" icon={Check} onPress={() => onClose(act)}>
      {messages.entries.close[act.id]}
    </Button>
  ))

/** The same for an entry that is only read; it can be undone. */
export function ClosingActs({ entry }: { entry: Entry }) {
  const words = messages.entries
  const close = async (act: ClosingAct): Promise<void> => {
    const outcome = await closeWith(entry, act)
    if (!outcome.ok) return showToast({ text: errorSentence(outcome.error) })
    showToast({ text: words.closed[act.id], actionLabel: words.undo, onAction: () => void undoClosing(entry) })
  }
  return <ClosingButtons content={entry.content} onClose={(act) => void close(act)} />
}
