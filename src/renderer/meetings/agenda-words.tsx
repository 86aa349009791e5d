import { useRef, useState } from 'react'
import type { AgendaLine } from '#shared/journal/agenda-item.ts'
import { call } from '../client/call.ts'
import { useWrittenBeforeLock } from '../client/use-written-before-lock.ts'
import { onChords } from '../keys/use-chords.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { TextField } from '../ui/text-field.tsx'
import styles from './agenda.module.css'

interface AgendaWordsProps {
  readonly item: AgendaLine
  readonly onDone: () => void
}

/** The words of an item, to put right: written by Enter and by leaving, given up by Escape. Empty words change nothing. */
export function AgendaWords({ item: { id, text: before, layer }, onDone }: AgendaWordsProps) {
  const [text, setText] = useState(before)
  const [trouble, setTrouble] = useState<string | undefined>()
  const isGivenUp = useRef(false)
  const write = useWrittenBeforeLock(async () => {
    const after = text.trim()
    if (after === '' || after === before) return true
    const outcome = await call('editAgendaItem', { id, text: after, layer })
    setTrouble(outcome.ok ? undefined : errorSentence(outcome.error))
    return outcome.ok
  })
  const end = async (): Promise<void> => {
    if (!isGivenUp.current && (await write())) onDone()
  }
  const giveUp = (): void => {
    isGivenUp.current = true
    onDone()
  }
  return (
    <form
      className={styles['words']}
      onSubmit={(event) => {
        event.preventDefault()
        void end()
      }}
    >
      <TextField
        label={messages.agenda.itemWords}
        spelling="on"
        isLabelHidden
        autoFocus
        value={text}
        onChange={setText}
        error={trouble}
        onBlur={() => void end()}
        onKeyDown={onChords({ Escape: giveUp })}
      />
    </form>
  )
}
