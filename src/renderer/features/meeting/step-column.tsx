import { RefreshCw } from 'lucide-react'
import type { Entry } from '#shared/journal/entry.ts'
import type { Meeting, Walk } from '#shared/journal/meeting.ts'
import type { Step } from '#shared/journal/template.ts'
import { shownKeys } from '../../keys/chord.ts'
import { meetingChords } from '../../keys/shortcuts.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import styles from './meeting.module.css'
import { StepAnswer } from './step-answer.tsx'
import { answerKind } from './step-kinds.ts'
import { StepRecords } from './step-records.tsx'
import { questionAt } from './walk.ts'

interface StepColumnProps {
  readonly meeting: Meeting
  readonly step: Step
  readonly walk: Walk
  readonly entries: readonly Entry[]
  readonly onAnother: () => void
}

/** One step: its question, the words written under it, and the small forms that belong to it. */
export function StepColumn({ meeting, step, walk, entries, onAnother }: StepColumnProps) {
  const question = questionAt(walk, step)
  const kind = answerKind(step)
  const words = messages.meeting
  const here = entries.filter((entry) => entry.place.stepId === step.id)
  const answer = here.find((entry) => entry.content.kind === kind && entry.place.questionId === question.id)
  return (
    <section aria-labelledby="question" className={styles['step-column']}>
      <p className={styles['voice']}>
        {step.title} · {step.voice.map((voice) => words.voice[voice]).join(' · ')}
      </p>
      <h1 id="question" className={styles['question']}>
        {question.text}
      </h1>
      {step.questions.length > 1 && (
        <div className={styles['another']}>
          <Button
            variant="quiet"
            size="small"
            icon={RefreshCw}
            shortcut={shownKeys(meetingChords.another)}
            onPress={onAnother}
          >
            {words.another}
          </Button>
        </div>
      )}
      {step.say && (
        <p className={styles['say']}>
          <span>{words.say}</span> “{step.say}”
        </p>
      )}
      {kind ? (
        <StepAnswer key={question.id} meeting={meeting} step={step} question={question} answer={answer} kind={kind} />
      ) : (
        <p className={styles['quiet']}>{words.nothingKept}</p>
      )}
      <StepRecords
        key={`records ${step.id}`}
        meeting={meeting}
        step={step}
        entries={here.filter((entry) => entry.id !== answer?.id && entry.place.questionId !== question.id)}
      />
    </section>
  )
}
