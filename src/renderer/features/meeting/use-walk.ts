import { useCallback, useState } from 'react'
import type { Meeting, Walk } from '#shared/journal/meeting.ts'
import { call } from '../../client/call.ts'
import { useAutosave } from '../../client/use-autosave.ts'

/** The walk through a meeting, kept in the journal, so that it stands at the same step after a crash. */
export function useWalk(meeting: Meeting) {
  const [walk, setWalk] = useState(meeting.walk)
  const { change } = useAutosave((next: Walk) => call('saveWalk', { meetingId: meeting.id, walk: next }))
  const update = useCallback(
    (next: Walk) => {
      setWalk(next)
      change(next)
    },
    [change],
  )
  return [walk, update] as const
}
