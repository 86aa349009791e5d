import { useMemo, useState } from 'react'
import type { TimelineMark } from '#shared/journal/timeline.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { AttentionStrip } from './attention-strip.tsx'
import { MarkDialog } from './mark-dialog.tsx'
import { MarkList } from './mark-list.tsx'
import { type RangeName, rangeNames, shownPeriod } from './shown-period.ts'
import { Swimlanes } from './swimlanes.tsx'
import { today } from './time-scale.ts'
import styles from './timeline.module.css'

const rangeOptions = rangeNames.map((id) => ({ id, label: messages.timeline.ranges[id] }))
const viewOptions = (['lanes', 'list'] as const).map((id) => ({ id, label: messages.timeline.views[id] }))

/** A person's growth on one scroll, read as a story: what was tried, said, given and reached, on its days. */
export function TimelineTab({ personId }: { personId: string }) {
  const { data: timeline, error } = useJournalQuery('readTimeline', { personId, from: null, to: null })
  const [range, setRange] = useState<RangeName>('all')
  const [view, setView] = useState<'lanes' | 'list'>('lanes')
  const [opened, setOpened] = useState<readonly TimelineMark[]>([])
  const words = messages.timeline
  const period = useMemo(() => shownPeriod(range, timeline?.span ?? null, today()), [range, timeline?.span])
  const shown = useMemo(
    () => (timeline?.marks ?? []).filter((mark) => mark.day >= period.from && mark.day <= period.to),
    [timeline?.marks, period],
  )
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!timeline) return null
  if (!timeline.span) return <p className={styles['quiet']}>{words.empty}</p>
  return (
    <div className={styles['timeline']}>
      <div className={styles['tools']}>
        <SegmentedControl label={words.range} isLabelHidden options={rangeOptions} value={range} onChange={setRange} />
        <SegmentedControl label={words.view} isLabelHidden options={viewOptions} value={view} onChange={setView} />
      </div>
      {shown.length === 0 && <p className={styles['quiet']}>{words.emptyRange}</p>}
      {view === 'lanes' ? (
        <>
          <Swimlanes marks={shown} meetings={timeline.meetings} period={period} onOpen={setOpened} />
          <AttentionStrip counts={timeline.counts} period={period} />
        </>
      ) : (
        <MarkList marks={shown} onOpen={(mark) => setOpened([mark])} />
      )}
      <MarkDialog marks={opened} onOpen={setOpened} onClose={() => setOpened([])} />
    </div>
  )
}
