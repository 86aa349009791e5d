import type { Person, PersonState } from '#shared/journal/person.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { showToast } from '../../ui/toasts.tsx'
import styles from './person.module.css'

const words = messages.person.about

/** Active, paused or archived. Nothing is deleted by any of them, and each can be undone. */
export function PersonStanding({ person }: { person: Person }) {
  const change = async (state: PersonState): Promise<void> => {
    const outcome = await call('setPersonState', { id: person.id, state })
    if (!outcome.ok) return showToast({ text: errorSentence(outcome.error) })
    showToast({
      text: words.changedTo[state],
      actionLabel: words.undo,
      onAction: () => void call('setPersonState', { id: person.id, state: person.state }),
    })
  }
  return (
    <section className={styles['standing']}>
      <h2>{words.stateHeading}</h2>
      <p className={styles['hint']}>
        {messages.person.state[person.state]}. {words.stateExplanation[person.state]}
      </p>
      <Row gap={2}>
        {person.state !== 'active' && <Button onPress={() => void change('active')}>{words.activate}</Button>}
        {person.state !== 'paused' && <Button onPress={() => void change('paused')}>{words.pause}</Button>}
        {person.state !== 'archived' && <Button onPress={() => void change('archived')}>{words.archive}</Button>}
      </Row>
    </section>
  )
}
