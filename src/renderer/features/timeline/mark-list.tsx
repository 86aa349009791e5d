import { useState } from 'react'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { formatDay } from '../../messages/dates.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { LayerBadge } from '../../ui/layer-badge.tsx'
import { markKindName } from './mark-name.ts'
import styles from './reading.module.css'

interface MarkListProps {
  /** In the order of their days. */
  readonly marks: readonly TimedMark[]
  readonly onOpen: (mark: TimedMark) => void
}

/** More lines than this make no page to read; the next ones come when asked for. */
const pageLength = 200

/** The same content as the drawing, as a list, newest first. */
export function MarkList({ marks, onOpen }: MarkListProps) {
  const [shown, setShown] = useState(pageLength)
  const months = Map.groupBy(marks.slice(-shown).toReversed(), (mark) => mark.day.slice(0, 7))
  return (
    <div className={styles['months']}>
      {[...months].map(([month, inMonth]) => (
        <section key={month}>
          <h2>{formatDay(`${month}-01`, 'month')}</h2>
          <ul>
            {inMonth.map((mark) => (
              <li key={mark.id}>
                <span className={styles['day']}>{formatDay(mark.day)}</span>
                <span className={styles['kind']}>{markKindName(mark)}</span>
                <button type="button" dir="auto" onClick={() => onOpen(mark)}>
                  {mark.title || messages.entries.blank}
                </button>
                <LayerBadge layer={mark.layer} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {marks.length > shown && (
        <Button onPress={() => setShown(shown + pageLength)}>{messages.timeline.older(marks.length - shown)}</Button>
      )}
    </div>
  )
}
