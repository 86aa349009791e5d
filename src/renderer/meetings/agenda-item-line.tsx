import { EyeOff, Pencil, Users, X } from 'lucide-react'
import { useState } from 'react'
import type { AgendaLine } from '#shared/journal/agenda-item.ts'
import { call } from '../client/call.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { formatDay, messages } from '../messages/index.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { RelativeDay } from '../ui/relative-day.tsx'
import { showToast } from '../ui/toasts.tsx'
import styles from './agenda.module.css'
import { AgendaWords } from './agenda-words.tsx'

const words = messages.agenda

async function remove({ id }: AgendaLine): Promise<void> {
  const outcome = await call('removeAgendaItem', { id })
  if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
  else {
    const onAction = (): void => void call('restoreAgendaItem', { id })
    showToast({ text: words.removed, actionLabel: words.undo, onAction })
  }
}

async function turn({ id, text, layer }: AgendaLine): Promise<void> {
  const outcome = await call('editAgendaItem', { id, text, layer: layer === 'private' ? 'shareable' : 'private' })
  if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
}

/** One thing to talk about: tick it, put its words right, keep it to oneself, or take it off; and since which meeting it has been waiting. */
export function AgendaItemLine({ item }: { item: AgendaLine }) {
  const [isWriting, setWriting] = useState(false)
  const isPrivate = item.layer === 'private'
  if (isWriting) {
    return (
      <li>
        <AgendaWords item={item} onDone={() => setWriting(false)} />
      </li>
    )
  }
  return (
    <li className={styles['item']}>
      <Checkbox
        isSelected={item.tickedOn !== null}
        onChange={(ticked) => void call('tickAgendaItem', { id: item.id, ticked })}
      >
        <span dir="auto">{item.text}</span>{' '}
        <span className={styles['age']}>
          {item.carriedFrom === null ? (
            <RelativeDay day={item.addedOn} show="distance" />
          ) : (
            words.carriedFrom(formatDay(item.carriedFrom), item.carriedTimes)
          )}
          {isPrivate && ` · ${words.private}`}
        </span>
      </Checkbox>
      <span className={styles['acts']}>
        <IconButton label={words.edit(item.text)} icon={Pencil} size="small" onPress={() => setWriting(true)} />
        <IconButton
          label={isPrivate ? words.share(item.text) : words.keepPrivate(item.text)}
          icon={isPrivate ? Users : EyeOff}
          size="small"
          onPress={() => void turn(item)}
        />
        <IconButton label={words.remove(item.text)} icon={X} size="small" onPress={() => void remove(item)} />
      </span>
    </li>
  )
}
