import { failureOf } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { GrowthTimeline } from './growth-timeline.tsx'
import styles from './timeline.module.css'
import { useTimeline } from './use-timeline.ts'

interface TimelineTabProps {
  readonly personId: string
  /** What the address says: a day `2025-11-04`, a month `2025-11`, or a period; the timeline opens there. */
  readonly moment: string | null
}

/** A person's growth on one scroll, read as a story: what was tried, said, given and reached, on its days. */
export function TimelineTab({ personId, moment }: TimelineTabProps) {
  const { timeline, marks, meetings, isSketch, isSeen, error } = useTimeline(personId)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!timeline) return null
  if (!timeline.span) return <p className={styles['quiet']}>{messages.timeline.empty}</p>
  return (
    <GrowthTimeline
      personId={personId}
      moment={moment}
      span={timeline.span}
      marks={marks}
      meetings={meetings}
      counts={timeline.counts}
      isSketch={isSketch}
      isSeen={isSeen}
    />
  )
}
