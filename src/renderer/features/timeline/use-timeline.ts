import { useEffect, useMemo, useState } from 'react'
import { unpackDays } from '#shared/journal/packed-days.ts'
import { unpackMarks } from '#shared/journal/packed-marks.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { wholeLife } from '../../client/timeline-input.ts'

/**
 * One person's timeline: first a sketch, which is drawn at once, and when that stands the same with ids and words. An
 * edit reads the latter anew and leaves what is drawn until it is there.
 */
export function useTimeline(personId: string) {
  const [isSeen, setSeen] = useState(false)
  const told = useJournalQuery('readTimeline', wholeLife(personId, true), { enabled: isSeen })
  const isSketch = told.data === undefined
  const sketch = useJournalQuery('readTimeline', wholeLife(personId, false), { enabled: isSketch })
  const timeline = told.data ?? sketch.data
  const hasTimeline = timeline !== undefined
  // Words, names and counts wait until the drawing is seen, not the other way round.
  useEffect(() => {
    if (!hasTimeline) return
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => setSeen(true)))
    return () => cancelAnimationFrame(frame)
  }, [hasTimeline])
  const packed = timeline?.marks
  const marks = useMemo(() => (packed ? unpackMarks(packed) : []), [packed])
  const heldDays = timeline?.heldDays
  const meetings = useMemo(() => unpackDays(heldDays ?? ''), [heldDays])
  return { timeline, marks, meetings, isSketch, isSeen, error: told.error ?? sketch.error }
}
