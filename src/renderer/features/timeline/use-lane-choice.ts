import { useCallback, useState } from 'react'
import { firstLaneChoice, type LaneChoice, type LaneName } from '#shared/journal/timeline-lane.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { showToast } from '../../ui/toasts.tsx'

/** Takes a lane into a list, or out of it. */
export const withLane = (lanes: readonly LaneName[], lane: LaneName): LaneName[] =>
  lanes.includes(lane) ? lanes.filter((name) => name !== lane) : [...lanes, lane]

/** How the lanes are seen; a change is drawn at once and kept in the settings of the shell. */
export function useLaneChoice() {
  const { data: shell } = useJournalQuery('readShellState', {})
  const [changed, setChanged] = useState<LaneChoice | null>(null)
  const choice = changed ?? shell?.settings.timelineLanes ?? firstLaneChoice
  const change = useCallback(async (next: LaneChoice): Promise<void> => {
    setChanged(next)
    const outcome = await call('changeSettings', { timelineLanes: next })
    if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
  }, [])
  const toggleCollapsed = useCallback(
    (lane: LaneName) => void change({ ...choice, collapsed: withLane(choice.collapsed, lane) }),
    [choice, change],
  )
  return { choice, change: (next: LaneChoice) => void change(next), toggleCollapsed }
}
