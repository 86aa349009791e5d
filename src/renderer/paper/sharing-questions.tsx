import { useState } from 'react'
import type { SharingQuestion } from '#shared/journal/confidence.ts'
import type { Layer } from '#shared/journal/layer.ts'
import { call } from '../client/call.ts'
import { useJournalQuery } from '../client/queries.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { RelativeDay } from '../ui/relative-day.tsx'
import { showToast } from '../ui/toasts.tsx'

const words = messages.sharing

interface QuestionProps {
  readonly personId: string | null
  readonly question: SharingQuestion
}

function Question({ personId, question: { confidence, entries } }: QuestionProps) {
  const [isOpen, setOpen] = useState(false)
  const answer = async (layer: Layer): Promise<void> => {
    const outcome = await call('answerSharingQuestion', { personId, confidence, layer })
    if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
    else showToast({ text: layer === 'private' ? words.kept : words.shared })
  }
  const actions = (
    <>
      <Button onPress={() => void answer('private')}>{words.keep}</Button>
      <Button onPress={() => void answer('shareable')}>{words.share}</Button>
      {!isOpen && (
        <Button variant="quiet" onPress={() => setOpen(true)}>
          {words.look(entries.length)}
        </Button>
      )}
    </>
  )
  return (
    <Notice tone="info" title={words.title} actions={actions}>
      <p>{words.questions[confidence](entries.length)}</p>
      <p>{words.until}</p>
      {isOpen && (
        <ul>
          {entries.map(({ id, day, title }) => (
            <li key={id}>
              <RelativeDay day={day} /> · <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

/** What was written in confidence and waits for a choice before anything leaves, by cause. Of everyone for null. */
export function SharingQuestions({ personId }: { readonly personId: string | null }) {
  const { data: questions = [] } = useJournalQuery('listSharingQuestions', { personId })
  if (questions.length === 0) return null
  return (
    <Stack gap={3}>
      {questions.map((question) => (
        <Question key={question.confidence} personId={personId} question={question} />
      ))}
    </Stack>
  )
}
