import type { Template } from '#shared/journal/template.ts'
import { messages } from '../../messages/index.ts'
import styles from './templates.module.css'

const words = messages.templates

/** What a template says, for reading: its note, its steps and their questions. */
export const TemplateContent = ({ template, level = 2 }: { template: Template; level?: 2 | 3 }) => {
  const Title = `h${level}` as const
  return (
    <div className={styles['content']}>
      {template.note !== '' && <p>{template.note}</p>}
      <ol className={styles['content']}>
        {template.steps.map((step) => (
          <li key={step.id} className={styles['read-step']}>
            <Title>{step.title}</Title>
            <p className={styles['hint']}>
              {step.voice.map((voice) => words.voices[voice]).join(', ')}
              {' · '}
              {words.mayWrite(step.writesTo.map((target) => words.targets[target]).join(', '))}
            </p>
            <ul className={styles['read-questions']}>
              {step.questions.map((question) => (
                <li key={question.id}>{question.text}</li>
              ))}
            </ul>
            {step.say !== undefined && (
              <p>
                {words.couldSay}: <q>{step.say}</q>
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
