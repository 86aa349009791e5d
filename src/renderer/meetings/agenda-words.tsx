import { useState } from 'react'
import { type Outcome, ok } from '#shared/contract/outcome.ts'
import type { AgendaLine } from '#shared/journal/agenda-item.ts'
import { call } from '../client/call.ts'
import { keptValueAt } from '../client/kept-texts.ts'
import { useAutosave } from '../client/use-autosave.ts'
import { onChords } from '../keys/use-chords.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { TextField } from '../ui/text-field.tsx'
import { showToast } from '../ui/toasts.tsx'
import styles from './agenda.module.css'

interface AgendaWordsProps {
  readonly item: AgendaLine
  readonly onDone: () => void
}

const words = messages.agenda

/** The words of an item, to put right: written at every pause, put away by Enter, Escape and leaving. Empty ones change nothing. */
export function AgendaWords({ item, onDone }: AgendaWordsProps) {
  const { id, personId, layer } = item
  const place = `agenda-item/${id}`
  const [before] = useState(item.text)
  const [text, setText] = useState(() => keptValueAt<string>(place) ?? before)
  const write = async (typed: string): Promise<Outcome<unknown>> =>
    typed.trim() === '' ? ok(null) : call('editAgendaItem', { id, text: typed.trim(), layer })
  const { state, change, flush } = useAutosave(write, { placeOf: () => ({ place, personId }) })
  const takeBack = async (): Promise<void> => {
    const outcome = await call('editAgendaItem', { id, text: before, layer })
    if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
  }
  const end = async (): Promise<void> => {
    if (!(await flush())) return
    const after = text.trim()
    if (after !== '' && after !== before) {
      showToast({ text: words.changed, actionLabel: words.undo, onAction: () => void takeBack() })
    }
    onDone()
  }
  const close = (): void => void end()
  return (
    <form
      className={styles['words']}
      onSubmit={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <TextField
        label={words.itemWords}
        spelling="on"
        isLabelHidden
        autoFocus
        value={text}
        onChange={(typed) => {
          setText(typed)
          change(typed)
        }}
        error={state.name === 'failed' ? errorSentence(state.failure) : undefined}
        onBlur={close}
        onKeyDown={onChords({ Escape: close })}
      />
    </form>
  )
}
