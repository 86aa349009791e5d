import { useState } from 'react'
import type { Meeting } from '#shared/journal/meeting.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo } from '../../client/route.ts'
import { EndMeeting } from './end-meeting.tsx'
import styles from './meeting.module.css'
import { MeetingHeader } from './meeting-header.tsx'
import { MeetingRail } from './meeting-rail.tsx'
import { StepColumn } from './step-column.tsx'
import { StepControls } from './step-controls.tsx'
import { useMeetingKeys } from './use-meeting-keys.ts'
import { useWalk } from './use-walk.ts'
import { currentStep, goToStep, moveStep, neighbour, orderedSteps, skipStep } from './walk.ts'

/** One step at a time in a centred column, the rest of the meeting within reach and out of the way. */
export function MeetingWalk({ meeting }: { meeting: Meeting }) {
  const [walk, setWalk] = useWalk(meeting)
  const [isEnding, setEnding] = useState(false)
  const { data: entries = [] } = useJournalQuery('listEntries', {
    personId: meeting.personId,
    kinds: null,
    meetingId: meeting.id,
    limit: 500,
  })
  const step = currentStep(meeting.template, walk)
  const next = neighbour(walk, 1)
  const back = neighbour(walk, -1)
  const acts = {
    next: () => (next === null ? setEnding(true) : setWalk(goToStep(walk, next))),
    back: () => back !== null && setWalk(goToStep(walk, back)),
    skip: () => (next === null ? setEnding(true) : setWalk(skipStep(walk))),
    pause: () => goTo('person', meeting.personId, 'prep'),
    earlier: () => setWalk(moveStep(walk, -1)),
    later: () => setWalk(moveStep(walk, 1)),
  }
  useMeetingKeys(acts)
  return (
    <div className={styles['screen']}>
      <MeetingHeader
        meeting={meeting}
        steps={orderedSteps(meeting.template, walk)}
        walk={walk}
        written={new Set(entries.flatMap((entry) => entry.place.stepId ?? []))}
        onGo={(id) => setWalk(goToStep(walk, id))}
        onPause={acts.pause}
        onFinish={() => setEnding(true)}
      />
      <main className={styles['column']} key={step.id}>
        <StepColumn meeting={meeting} step={step} walk={walk} entries={entries} onWalk={setWalk} />
        <StepControls acts={acts} isFirst={back === null} isLast={next === null} />
      </main>
      <MeetingRail personId={meeting.personId} />
      <EndMeeting meeting={meeting} entries={entries} isOpen={isEnding} onOpenChange={setEnding} />
    </div>
  )
}
