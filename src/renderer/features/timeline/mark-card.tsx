import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { entryIcon } from '../../entries/entry-icon.ts'
import { spokenWords } from '../../entries/spoken-words.ts'
import { formatDay } from '../../messages/dates.ts'
import { messages } from '../../messages/index.ts'
import { LayerBadge } from '../../ui/layer-badge.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './drawing.module.css'
import { markKindName, shortened } from './mark-name.ts'
import { type Following, SourceLink, sourceOf } from './source-link.tsx'
import type { PointedAt } from './use-hover-card.ts'

interface MarkCardProps extends PointedAt, Following {
  readonly width: number
  readonly height: number
  readonly onStay: () => void
  readonly onLeave: () => void
}

const cardWidth = 340
const mostTitles = 5
const words = messages.timeline

function OneMark({ mark, ...following }: Following & { readonly mark: TimedMark }) {
  const { data: entry } = useJournalQuery('readEntry', { id: mark.id })
  const Icon = entryIcon[mark.kind]
  const source = entry && sourceOf(entry)
  const spoken = entry ? spokenWords(entry.content).slice(0, 2) : [mark.title]
  return (
    <>
      <header className={styles['card-head']}>
        <Icon size={16} aria-hidden="true" />
        <strong>{markKindName(mark)}</strong>
        <LayerBadge layer={mark.layer} />
      </header>
      <p className={styles['card-day']}>
        <RelativeDay day={mark.day} />
        {mark.end !== null && mark.end > mark.at && <> → {formatDay(mark.until ?? mark.day)}</>}
      </p>
      {[...new Set(spoken)].map((text) => (
        <p key={text} dir="auto" className={styles['card-words']}>
          {shortened(text) || messages.entries.blank}
        </p>
      ))}
      {source && <SourceLink id={source} {...following} />}
      {entry?.place.meetingId && (
        <p className={styles['card-source']}>
          <a href={linkTo('meeting', entry.place.meetingId)}>{words.openMeeting}</a>
        </p>
      )}
    </>
  )
}

function ManyMarks({ marks }: { readonly marks: readonly TimedMark[] }) {
  const [first] = marks
  const last = marks.at(-1)
  return (
    <>
      <header className={styles['card-head']}>
        <strong>{words.groupTitle(marks.length)}</strong>
      </header>
      <p className={styles['card-day']}>
        {first && formatDay(first.day)} – {last && formatDay(last.day)}
      </p>
      {marks.slice(0, mostTitles).map((mark) => (
        <p key={mark.id} className={styles['card-line']} dir="auto">
          {mark.title || messages.entries.blank}
        </p>
      ))}
      {marks.length > mostTitles && <p className={styles['card-source']}>{words.more(marks.length - mostTitles)}</p>}
    </>
  )
}

/** What stands at a mark, beside it: the words, the day and how long ago, and where it came from. */
export function MarkCard({ point, y, width, height, onStay, onLeave, ...following }: MarkCardProps) {
  const left = Math.max(0, Math.min(width - cardWidth, point.x - cardWidth / 2))
  const isAbove = y > height / 2
  return (
    <div
      className={styles['card']}
      data-above={isAbove}
      style={{ left, top: isAbove ? y - 16 : y + 16, inlineSize: cardWidth }}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
    >
      {point.marks.length === 1 ? <OneMark mark={point.marks[0]} {...following} /> : <ManyMarks marks={point.marks} />}
    </div>
  )
}
