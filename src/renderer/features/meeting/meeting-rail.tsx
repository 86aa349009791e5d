import { useState } from 'react'
import { titleOf } from '#shared/journal/entry-words.ts'
import type { PrepBrief } from '#shared/journal/prep-brief.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { messages } from '../../messages/index.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './meeting.module.css'

/** Open items and the ones ticked a moment ago, so that a tick can be taken back. */
function Agenda({ personId, items }: { personId: string; items: PrepBrief['agenda'] }) {
  const [text, setText] = useState('')
  const add = async (): Promise<void> => {
    if (text.trim() === '') return
    const outcome = await call('addAgendaItem', { personId, text: text.trim() })
    if (outcome.ok) setText('')
  }
  return (
    <section>
      <h2>{messages.meeting.agenda}</h2>
      {items.length === 0 && <p className={styles['quiet']}>{messages.meeting.agendaEmpty}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              isSelected={item.tickedOn !== null}
              onChange={(ticked) => void call('tickAgendaItem', { id: item.id, ticked })}
            >
              {item.text}
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
          label={messages.meeting.addToAgenda}
          isLabelHidden
          placeholder={messages.meeting.addToAgendaPlaceholder}
          value={text}
          onChange={setText}
        />
      </form>
    </section>
  )
}

function Titles({ title, entries }: { title: string; entries: PrepBrief['iOwe'] }) {
  if (entries.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} dir="auto">
            {titleOf(entry.content)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Beside the walk: the agenda and the parts of the prep brief one glances at. */
export function MeetingRail({ personId }: { personId: string }) {
  const { data: brief } = useJournalQuery('readPrepBrief', { personId }, { keepPrevious: true })
  const words = messages.meeting
  if (!brief) return <aside className={styles['rail']} aria-label={words.rail} />
  return (
    <aside className={styles['rail']} aria-label={words.rail}>
      <Agenda personId={personId} items={brief.agenda} />
      <Titles title={words.iOwe} entries={brief.iOwe} />
      <Titles title={words.theyOwe} entries={brief.theyOwe} />
      <Titles title={words.toSay} entries={brief.toSay} />
      {brief.lastWords?.content.kind === 'listening' && (
        <section>
          <h2>{words.lastWords}</h2>
          <blockquote dir="auto">{brief.lastWords.content.theirWords}</blockquote>
        </section>
      )}
    </aside>
  )
}
