import { Check } from 'lucide-react'
import { useState } from 'react'
import { dayOfDate } from '#shared/journal/day.ts'
import type { Content, Entry } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import { isolated } from '#shared/journal/isolated.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { QuickButton } from '../ui/quick-button.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { closeEntry } from './close-entry.ts'
import { type ClosingAct, closingActs } from './entry-acts.ts'

const words = messages.entries

/** What closes the loop of an entry today, or opens it again. */
const actsToday = (content: Content): ClosingAct[] => closingActs(content, dayOfDate(new Date()))

interface ClosingButtonsProps {
  readonly content: Content
  readonly onClose: (act: ClosingAct) => void
}

/** One press closes a loop today: kept, said, told, answered, mended, ended. */
export const ClosingButtons = ({ content, onClose }: ClosingButtonsProps) =>
  actsToday(content).map((act) => (
    <Button key={act.id} variant="quiet" size="small" icon={Check} onPress={() => onClose(act)}>
      {words.close[act.id]}
    </Button>
  ))

/** Closes at once, but for an idea, which asks what was answered. */
function useClosing(entry: Entry) {
  const [asked, setAsked] = useState<ClosingAct | null>(null)
  return {
    close: (act: ClosingAct): void => {
      if (act.id === 'answered') setAsked(act)
      else void closeEntry(entry, act)
    },
    dialog: <AnswerDialog entry={entry} act={asked} onClose={() => setAsked(null)} />,
  }
}

/** The same for an entry that is only read; it can be undone. */
export function ClosingActs({ entry }: { entry: Entry }) {
  const { close, dialog } = useClosing(entry)
  return (
    <>
      <ClosingButtons content={entry.content} onClose={close} />
      {dialog}
    </>
  )
}

/** The one act that closes an entry, on a line among others: its name says which. Nothing when there is none. */
export function CloseButton({ entry }: { entry: Entry }) {
  const { close, dialog } = useClosing(entry)
  const [act] = actsToday(entry.content)
  if (!act) return null
  return (
    <>
      <QuickButton
        aria-label={`${words.close[act.id]}: ${isolated(titleOf(entry.content))}`}
        onPress={() => close(act)}
      >
        {words.close[act.id]}
      </QuickButton>
      {dialog}
    </>
  )
}
