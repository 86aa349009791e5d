import { useState } from 'react'
import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import { call } from '../client/call.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { RelativeDay } from '../ui/relative-day.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './agenda.module.css'

/** What we want to talk about next time. An item waits here until it is ticked, however often the meeting moves. */
export function Agenda({ personId, items }: { personId: string; items: readonly AgendaItem[] }) {
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string | undefined>()
  const add = async (): Promise<void> => {
    if (text.trim() === '') return
    const outcome = await call('addAgendaItem', { personId, text: text.trim(), layer: 'shareable' })
    setTrouble(outcome.ok ? undefined : errorSentence(outcome.error))
    if (outcome.ok) setText('')
  }
  return (
    <section>
      <h2>{messages.agenda.title}</h2>
      {items.length === 0 && <p className={styles['quiet']}>{messages.agenda.empty}</p>}
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              isSelected={item.tickedOn !== null}
              onChange={(ticked) => void call('tickAgendaItem', { id: item.id, ticked })}
            >
              <span dir="auto">{item.text}</span>{' '}
              <span className={styles['age']}>
                <RelativeDay day={item.addedOn} show="distance" />
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={messages.agenda.add}
          isLabelHidden
          placeholder={messages.agenda.placeholder}
          value={text}
          onChange={setText}
          error={trouble}
        />
      </form>
    </section>
  )
}
