import { useState } from 'react'
import type { AgendaLine } from '#shared/journal/agenda-item.ts'
import { call } from '../client/call.ts'
import { useKeptText, useOneAtATime } from '../client/use-kept-value.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { TextField } from '../ui/text-field.tsx'
import styles from './agenda.module.css'
import { AgendaItemLine } from './agenda-item-line.tsx'
import { CopyAgendaButton } from './copy-agenda-button.tsx'

/** What we want to talk about next time. An item waits here until it is ticked, however often the meeting moves. */
export function Agenda({ personId, items }: { personId: string; items: readonly AgendaLine[] }) {
  const { value: text, type, clear } = useKeptText(`agenda/${personId}`, personId)
  /** What stood in the field when it was shown: words from before, which look as if they were on the agenda. */
  const [fromBefore] = useState(text)
  const isWaiting = text.trim() !== '' && text === fromBefore
  const [trouble, setTrouble] = useState<string | undefined>()
  const once = useOneAtATime()
  const add = async (): Promise<void> => {
    if (text.trim() === '') return
    const outcome = await call('addAgendaItem', { personId, text: text.trim(), layer: 'shareable' })
    setTrouble(outcome.ok ? undefined : errorSentence(outcome.error))
    if (outcome.ok) await clear(text)
  }
  return (
    <section>
      <h2>{messages.agenda.title}</h2>
      {items.length === 0 && <p className={styles['quiet']}>{messages.agenda.empty}</p>}
      <ul className={styles['list']}>
        {items.map((item) => (
          <AgendaItemLine key={item.id} item={item} />
        ))}
      </ul>
      <form
        data-line=""
        onSubmit={(event) => {
          event.preventDefault()
          void once(add)
        }}
      >
        <TextField
          label={messages.agenda.add}
          isLabelHidden
          spelling="on"
          placeholder={messages.agenda.placeholder}
          value={text}
          onChange={type}
          {...(isWaiting && { description: messages.agenda.waiting(text.trim()) })}
          error={trouble}
        />
      </form>
      <div className={styles['copy']}>
        <CopyAgendaButton items={items} />
      </div>
    </section>
  )
}
