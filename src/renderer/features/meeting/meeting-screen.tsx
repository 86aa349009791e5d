import { useJournalQuery } from '../../client/queries.ts'
import { MeetingRecord } from './meeting-record.tsx'
import { MeetingTrouble } from './meeting-trouble.tsx'
import { MeetingWalk } from './meeting-walk.tsx'

/** A meeting: the walk through it while it goes on, and its record once it has ended. */
export function MeetingScreen({ meetingId }: { meetingId: string }) {
  const { data: meeting, error } = useJournalQuery('readMeeting', { id: meetingId }, { begins: true })
  if (error) return <MeetingTrouble error={error} />
  if (!meeting) return null
  return meeting.state === 'in-progress' ? (
    <MeetingWalk key={meeting.id} meeting={meeting} />
  ) : (
    <MeetingRecord meeting={meeting} />
  )
}
