import { useState } from 'react'
import type { MeetingLine } from '#shared/journal/meeting.ts'
import { call } from '../client/call.ts'
import { goTo } from '../client/route.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { localToday } from '../ui/relative-day-words.ts'
import { showToast } from '../ui/toasts.tsx'

const usualTemplate = 'regular-one-on-one'

const isDueBy = (day: string, { state, plannedFor }: MeetingLine): boolean =>
  state === 'planned' && plannedFor !== null && plannedFor.slice(0, 10) <= day

/** The meeting planned for today or left over from before, the nearest to now first. */
const planDueBy = (day: string, meetings: readonly MeetingLine[]): MeetingLine | undefined =>
  meetings
    .filter((meeting) => isDueBy(day, meeting))
    .toSorted((one, other) => (other.plannedFor ?? '').localeCompare(one.plannedFor ?? ''))[0]

/** Starts what is planned for today, or else a new meeting from the usual template. */
async function startUsual(personId: string) {
  const meetings = await call('listMeetings', { personId })
  if (!meetings.ok) return meetings
  const planned = planDueBy(localToday(), meetings.value)
  return planned
    ? call('startMeeting', { from: 'plan', meetingId: planned.id })
    : call('startMeeting', { from: 'template', personId, templateId: usualTemplate })
}

/** Starts a one-on-one with a person and opens it; with a template when one was chosen. */
export function useStartMeeting(personId: string) {
  const [isStarting, setStarting] = useState(false)
  const start = async (templateId?: string): Promise<void> => {
    setStarting(true)
    const outcome = await (templateId === undefined
      ? startUsual(personId)
      : call('startMeeting', { from: 'template', personId, templateId }))
    setStarting(false)
    if (outcome.ok) goTo('meeting', outcome.value.id)
    else showToast({ text: errorSentence(outcome.error) })
  }
  return { isStarting, start }
}
