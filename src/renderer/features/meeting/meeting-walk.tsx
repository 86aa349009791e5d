import { useState } from 'react'
import type { Meeting, Walk } from '#shared/journal/meeting.ts'
import type { AskedBefore } from '#shared/journal/question-rotation.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo } from '../../client/route.ts'
import { saveAllDrafts } from '../../client/unsaved-drafts.ts'
import { writingPlace } from '../../keys/use-chords.ts'
import { EndMeeting } from './end-meeting.tsx'
import styles from './meeting.module.css'
import { MeetingHeader } from './meeting-header.tsx'
import { MeetingRail } from './meeting-rail.tsx'
import { StepColumn } from './step-column.tsx'
import { StepControls } from './step-controls.tsx'
import { useMeetingKeys } from './use-meeting-keys.ts'
import { useWalk } from './use-walk.ts'
import { anotherQuestion, currentStep, goToStep, moveStep, neighbour, orderedSteps, skipStep } from './walk.ts'

/** The questions that rest because other meetings with this person used them lately. */
function useRestingQuestions({ id: meetingId }: Meeting): AskedBefore {
  const { data = [] } = useJournalQuery('listRestingQuestions', { meetingId }, { forget: true })
  return data.map((asked) => new Set(asked))
}

/** One step at a time in a centred column, the rest of the meeting within reach and out of the way. */
export function MeetingWalk({ meeting }: { meeting: Meeting }) {
  const [walk, setWalk] = useWalk(meeting)
  const [isEnding, setEnding] = useState(false)
  const { data: entries } = useJournalQuery(
    'listEntries',
    { personId: meeting.personId, kinds: null, meetingId: meeting.id, limit: 500 },
    { forget: true },
  )
  const resting = useRestingQuestions(meeting)
  const step = currentStep(meeting.template, walk)
  const next = neighbour(walk, 1)
  const back = neighbour(walk, -1)
  // At once: what is typed after the key belongs to the next question. Words that cannot be kept are shown again.
  const walkOn = async (to: Walk): Promise<void> => {
    setWalk(to)
    if (!(await saveAllDrafts())) setWalk(walk)
  }
  const finish = async (): Promise<void> => {
    setEnding(true)
    if (!(await saveAllDrafts())) setEnding(false)
  }
  const acts = {
    next: () => (next === null ? finish() : walkOn(goToStep(walk, next))),
    back: () => back !== null && walkOn(goToStep(walk, back)),
    skip: () => (next === null ? finish() : walkOn(skipStep(walk))),
    pause: () => goTo('person', meeting.personId, 'prep'),
    another: () => step.questions.length > 1 && walkOn(anotherQuestion(walk, step, resting)),
    earlier: () => setWalk(moveStep(walk, -1)),
    later: () => setWalk(moveStep(walk, 1)),
  }
  useMeetingKeys(acts)
  if (!entries) return null
  return (
    <div className={styles['screen']} {...writingPlace}>
      <MeetingHeader
        meeting={meeting}
        steps={orderedSteps(meeting.template, walk)}
        walk={walk}
        written={new Set(entries.flatMap((entry) => entry.place.stepId ?? []))}
        onGo={(id) => void walkOn(goToStep(walk, id))}
        onPause={acts.pause}
        onFinish={() => void finish()}
      />
      <main className={styles['column']} key={step.id}>
        <StepColumn meeting={meeting} step={step} walk={walk} entries={entries} onAnother={() => void acts.another()} />
        <StepControls acts={acts} isFirst={back === null} isLast={next === null} />
      </main>
      <MeetingRail personId={meeting.personId} />
      <EndMeeting meeting={meeting} entries={entries} isOpen={isEnding} onOpenChange={setEnding} />
    </div>
  )
}
