import { useState } from 'react'
import { blankContent } from '#shared/journal/blank-content.ts'
import { startsPrivate } from '#shared/journal/confidence.ts'
import type { Entry, EntryDraft } from '#shared/journal/entry.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import type { Step } from '#shared/journal/template.ts'
import { refusedFields, savedMarkOf } from '../../entries/save-words.ts'
import { useEntryDraft } from '../../entries/use-entry-draft.ts'
import { messages } from '../../messages/index.ts'
import { LayerSelect } from '../../ui/layer-select.tsx'
import { SavedMark } from '../../ui/saved-mark.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './meeting.module.css'

interface StepAnswerProps {
  readonly meeting: Meeting
  readonly step: Step
  readonly question: Step['questions'][number]
  readonly answer: Entry | undefined
  readonly kind: 'listening' | 'note'
}

const draftOf = ({ meeting, step, question, kind }: StepAnswerProps): EntryDraft => ({
  personId: meeting.personId,
  place: { meetingId: meeting.id, stepId: step.id, questionId: question.id },
  day: meeting.day,
  layer: kind === 'note' || startsPrivate(kind, meeting.template, step.id) ? 'private' : 'shareable',
  content: blankContent(kind),
})

/** The text box under a question. What is typed here is an entry from the first pause on (decision 3). */
export function StepAnswer(props: StepAnswerProps) {
  const { question, kind } = props
  // The entry that was there when the question appeared: its own saves must not start the box again.
  const [start] = useState<Entry | EntryDraft>(() => props.answer ?? draftOf(props))
  const { fields, edit, editLayer, state } = useEntryDraft(start)
  const { content } = fields
  const text = content.kind === 'listening' ? content.theirWords : content.kind === 'note' ? content.text : ''
  const write = (next: string): void => {
    if (content.kind === 'listening') edit({ content: { ...content, theirWords: next } })
    if (content.kind === 'note') edit({ content: { ...content, text: next } })
  }
  const errors = refusedFields(state)
  return (
    <div className={styles['answer']}>
      <TextArea
        label={question.text}
        isLabelHidden
        autoFocus
        rows={5}
        variant={kind === 'listening' ? 'words' : 'plain'}
        placeholder={kind === 'listening' ? messages.meeting.theirWords : messages.meeting.myThoughts}
        value={text}
        onChange={write}
        error={errors['theirWords'] ?? errors['text']}
      />
      <div className={styles['answer-foot']}>
        <LayerSelect value={fields.layer} onChange={editLayer} />
        <SavedMark {...savedMarkOf(state)} />
      </div>
    </div>
  )
}
