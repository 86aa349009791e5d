import type { Content, Entry } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import { useKeptText, useOneAtATime } from '../client/use-kept-value.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { TextField } from '../ui/text-field.tsx'
import { closeEntry } from './close-entry.ts'
import type { ClosingAct } from './entry-acts.ts'

interface AnswerDialogProps {
  readonly entry: Entry
  /** What closes the loop; null while no one is asked. */
  readonly act: ClosingAct | null
  readonly onClose: () => void
}

/** The answer goes to what became of the idea, after what stands there already. */
const withAnswer = (content: Content, answer: string): Content =>
  content.kind === 'idea' && answer !== ''
    ? { ...content, outcome: content.outcome.trim() === '' ? answer : `${content.outcome}\n${answer}` }
    : content

function AnswerForm({ entry, act, onClose }: AnswerDialogProps & { act: ClosingAct }) {
  const words = messages.entries
  const { value: answer, type, clear } = useKeptText(`answer/${entry.id}`, entry.personId)
  const once = useOneAtATime()
  const close = async (): Promise<void> => {
    const isClosed = await closeEntry(entry, { ...act, content: withAnswer(act.content, answer.trim()) })
    if (!isClosed) return
    await clear(answer)
    onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void once(close)
      }}
    >
      <Stack gap={4}>
        <TextField
          label={words.answer}
          description={words.answerHint}
          spelling="on"
          autoFocus
          value={answer}
          onChange={type}
        />
        <Row justify="end">
          <Button type="submit" variant="primary">
            {words.close[act.id]}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}

/** Asks in one line what was answered. It may stay empty. */
export const AnswerDialog = ({ entry, act, onClose }: AnswerDialogProps) => (
  <Dialog title={titleOf(entry.content)} size="small" isOpen={act !== null} onOpenChange={onClose}>
    {act && <AnswerForm entry={entry} act={act} onClose={onClose} />}
  </Dialog>
)
