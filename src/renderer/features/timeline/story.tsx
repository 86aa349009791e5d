import { useState } from 'react'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { spokenWords } from '../../entries/spoken-words.ts'
import { formatDay } from '../../messages/dates.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { LayerBadge } from '../../ui/layer-badge.tsx'
import { markKindName } from './mark-name.ts'
import styles from './reading.module.css'

interface StoryProps {
  /** In the order of their days. */
  readonly marks: readonly TimedMark[]
  readonly onOpen: (mark: TimedMark) => void
}

/** So many entries are told before one asks for more. */
const pageLength = 60

/** The same entries as they happened, in their own words, to be read aloud. */
export function Story({ marks, onOpen }: StoryProps) {
  const [told, setTold] = useState(pageLength)
  const months = Map.groupBy(marks.slice(0, told), (mark) => mark.day.slice(0, 7))
  return (
    <article className={styles['story']} aria-label={messages.timeline.views.story}>
      {[...months].map(([month, inMonth]) => (
        <section key={month}>
          <h2>{formatDay(`${month}-01`, 'month')}</h2>
          {inMonth.map((mark) => (
            <Told key={mark.id} mark={mark} onOpen={onOpen} />
          ))}
        </section>
      ))}
      {marks.length > told && (
        <Button onPress={() => setTold(told + pageLength)}>{messages.timeline.readOn(marks.length - told)}</Button>
      )}
    </article>
  )
}

function Told({ mark, onOpen }: { readonly mark: TimedMark; readonly onOpen: StoryProps['onOpen'] }) {
  const { data: entry } = useJournalQuery('readEntry', { id: mark.id })
  const told = entry ? spokenWords(entry.content) : [mark.title]
  return (
    <div className={styles['told']}>
      <h3>
        <button type="button" onClick={() => onOpen(mark)}>
          {formatDay(mark.day, 'weekday')} · {markKindName(mark)}
        </button>
        {mark.layer === 'private' && <LayerBadge layer="private" />}
      </h3>
      {(told.length > 0 ? told : [messages.entries.blank]).map((text) => (
        <p key={text} dir="auto">
          {text}
        </p>
      ))}
    </div>
  )
}
