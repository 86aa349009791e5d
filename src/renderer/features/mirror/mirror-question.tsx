import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useJournalQuery } from '../../client/queries.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import styles from './mirror.module.css'

/** The guide's questions, one at a time, for whoever wants one. None asks for a name, and none is answered by itself. */
export function MirrorQuestion() {
  const { data: guide } = useJournalQuery('readMirrorGuide', {})
  const [at, setAt] = useState(0)
  const questions = guide?.steps.flatMap((step) => step.questions.map(({ text }) => ({ text, step: step.title }))) ?? []
  const question = questions[at % Math.max(1, questions.length)]
  if (!question) return null
  return (
    <div className={styles['question']}>
      <p className={styles['step']}>{question.step}</p>
      <p className={styles['ask']} role="status">
        {question.text}
      </p>
      <div className={styles['another']}>
        <Button variant="quiet" size="small" icon={RefreshCw} onPress={() => setAt(at + 1)}>
          {messages.mirror.another}
        </Button>
      </div>
    </div>
  )
}
