import { failureOf } from '../client/call.ts'
import { useJournalQuery } from '../client/queries.ts'
import { linkTo } from '../client/route.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { ButtonLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { LivingEntry } from './living-entry.tsx'

interface OpenedEntryProps {
  readonly id: string
  /** Called when one goes from here to another place. */
  readonly onLeave?: () => void
}

/** An entry to read where one found it, to change, and to follow to its meeting or its page. */
export function OpenedEntry({ id, onLeave }: OpenedEntryProps) {
  const { data: entry, error } = useJournalQuery('readEntry', { id })
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!entry) return null
  const leave = onLeave ? { onPress: onLeave } : {}
  return (
    <LivingEntry entry={entry}>
      {entry.content.kind === 'agreement' && (
        <ButtonLink variant="quiet" size="small" href={linkTo('person', entry.personId, 'agreement')} {...leave}>
          {messages.timeline.openAgreement}
        </ButtonLink>
      )}
      {entry.place.meetingId && (
        <ButtonLink variant="quiet" size="small" href={linkTo('meeting', entry.place.meetingId)} {...leave}>
          {messages.timeline.openMeeting}
        </ButtonLink>
      )}
    </LivingEntry>
  )
}
