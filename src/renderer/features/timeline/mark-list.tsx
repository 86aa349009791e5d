import type { TimelineMark } from '#shared/journal/timeline.ts'
import { formatDay } from '../../messages/dates.ts'
import { messages } from '../../messages/index.ts'
import { LayerBadge } from '../../ui/layer-badge.tsx'
import { markKindName } from './mark-name.ts'
import styles from './timeline.module.css'

/** The same content as the drawing, as a list, newest first. */
export function MarkList({ marks, onOpen }: { marks: readonly TimelineMark[]; onOpen: (mark: TimelineMark) => void }) {
  const months = Map.groupBy(
    marks.toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    (mark) => mark.day.slice(0, 7),
  )
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
    </div>
  )
}
