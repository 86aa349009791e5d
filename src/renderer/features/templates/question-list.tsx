import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Question, Step } from '#shared/journal/template.ts'
import { onChords } from '../../keys/use-chords.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { changeQuestions, newQuestion, putBack, without } from './template-changes.ts'
import { phraseProblem } from './template-problems.ts'
import styles from './templates.module.css'
import type { TemplateEdits } from './use-template-edits.ts'

const words = messages.templates.editor
const { problems } = messages.templates
const mostQuestions = 100

interface QuestionLineProps {
  readonly question: Question
  readonly at: number
  readonly all: number
  readonly isNew: boolean
  readonly acts: {
    readonly write: (text: string) => void
    readonly move: (by: 1 | -1) => void
    readonly remove: () => void
    readonly addBelow: () => void
  }
}

function QuestionLine({ question, at, all, isNew, acts }: QuestionLineProps) {
  const [isLeft, setLeft] = useState(!isNew)
  return (
    <li className={styles['question']} data-question={question.id}>
      <div className={styles['question-text']}>
        <TextArea
          label={words.question(at + 1)}
          isLabelHidden
          variant="line"
          value={question.text}
          onChange={acts.write}
          autoFocus={isNew}
          onBlur={() => setLeft(true)}
          onKeyDown={onChords({ Enter: acts.addBelow })}
          error={isLeft || question.text !== '' ? phraseProblem(question.text, problems.questionMissing) : undefined}
        />
      </div>
      <span className={styles['buttons']}>
        <MoveButtons
          name={words.question(at + 1)}
          isFirst={at === 0}
          isLast={at === all - 1}
          onMove={(by) => acts.move(by)}
        />
        <IconButton label={words.removeQuestion(at + 1)} icon={X} size="small" onPress={acts.remove} />
      </span>
    </li>
  )
}

/** The questions of a step: written, moved, removed and taken back; Enter begins the next one. */
export function QuestionList({ step, edits }: { step: Step; edits: TemplateEdits }) {
  const [newestId, setNewestId] = useState<string | null>(null)
  const { questions } = step
  const change = (of: (now: readonly Question[]) => Question[]): void => edits.edit(changeQuestions(step.id, of))
  const addAt = (at: number): void => {
    if (questions.length >= mostQuestions) return
    const added = newQuestion()
    setNewestId(added.id)
    change((now) => now.toSpliced(at, 0, added))
  }
  const remove = (question: Question, at: number): void => {
    change((now) => without(now, question.id))
    edits.offerUndo(
      words.removedQuestion,
      changeQuestions(step.id, (now) => putBack(now, question, at)),
    )
  }
  return (
    <section className={styles['questions']} aria-label={words.questions}>
      <p className={styles['label']}>{words.questions}</p>
      <ol>
        {questions.map((question, at) => (
          <QuestionLine
            key={question.id}
            question={question}
            at={at}
            all={questions.length}
            isNew={question.id === newestId}
            acts={{
              write: (text) => change((now) => now.map((each) => (each.id === question.id ? { ...each, text } : each))),
              move: (by) => edits.move({ stepId: step.id, questionId: question.id }, by),
              remove: () => remove(question, at),
              addBelow: () => addAt(at + 1),
            }}
          />
        ))}
      </ol>
      {questions.length === 0 && <p className={styles['problem']}>{problems.noQuestions}</p>}
      <Button variant="quiet" size="small" icon={Plus} onPress={() => addAt(questions.length)}>
        {words.addQuestion}
      </Button>
    </section>
  )
}
