import { X, ZoomIn } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { OpenedEntry } from '../../entries/opened-entry.tsx'
import { onChords } from '../../keys/use-chords.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MarkList } from './mark-list.tsx'
import styles from './reading.module.css'
import { type Following, SourceLink, sourceOf } from './source-link.tsx'

interface BesideProps extends Following {
  /** One: its entry. Several: a list to choose from. */
  readonly marks: readonly [TimedMark, ...TimedMark[]]
  /** Shows the days of a group so near that its marks stand apart; absent when they share one day. */
  readonly onZoomIn?: (() => void) | undefined
  readonly onClose: () => void
}

/** What stands at a mark, beside the timeline: to read, to change, and to follow. Escape goes back. */
export function Beside({ marks, markOf, onOpen, onZoomIn, onClose }: BesideProps) {
  const words = messages.timeline
  const [first] = marks
  const title = marks.length > 1 ? words.groupTitle(marks.length) : messages.entries.kinds[first.kind]
  return (
    <aside className={styles['beside']} aria-label={words.opened} onKeyDown={onChords({ Escape: onClose })}>
      <header>
        <OpenedTitle key={`${first.id} ${marks.length}`} title={title} />
        <IconButton label={words.close} icon={X} size="small" onPress={onClose} />
      </header>
      {marks.length > 1 ? (
        <>
          {onZoomIn && (
            <Button size="small" icon={ZoomIn} onPress={onZoomIn}>
              {words.zoomToGroup}
            </Button>
          )}
          <MarkList marks={marks} onOpen={(mark) => onOpen([mark])} />
        </>
      ) : (
        <>
          <OpenedEntry key={first.id} id={first.id} />
          <SourceOfOpened id={first.id} markOf={markOf} onOpen={onOpen} />
        </>
      )}
    </aside>
  )
}

function SourceOfOpened({ id, ...following }: Following & { readonly id: string }) {
  const { data: entry } = useJournalQuery('readEntry', { id })
  const source = entry && sourceOf(entry)
  return source ? <SourceLink id={source} {...following} /> : null
}

/** Takes the focus when it comes: another mark is another thing to read. */
function OpenedTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h2 ref={heading} tabIndex={-1} className={styles['opened-title']}>
      {title}
    </h2>
  )
}
