import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { failureOf } from '../client/call.ts'
import { useJournalQuery } from '../client/queries.ts'
import { linkTo } from '../client/route.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { EntryCard } from './entry-card.tsx'
import { EntryForm } from './entry-form.tsx'

interface OpenedEntryProps {
  readonly id: string
  /** Called when one goes from here to the entry's meeting. */
  readonly onLeave?: () => void
}

/** An entry to read where one found it, to change, and to follow to its meeting. */
export function OpenedEntry({ id, onLeave }: OpenedEntryProps) {
  const { data: entry, error } = useJournalQuery('readEntry', { id })
  const [isEdited, setEdited] = useState(false)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!entry) return null
  if (isEdited) return <EntryForm start={entry} onClose={() => setEdited(false)} />
  return (
    <EntryCard entry={entry}>
      <Button variant="quiet" size="small" icon={Pencil} onPress={() => setEdited(true)}>
        {messages.timeline.edit}
      </Button>
      {entry.place.meetingId && (
        <ButtonLink
          variant="quiet"
          size="small"
          href={linkTo('meeting', entry.place.meetingId)}
          {...(onLeave ? { onPress: onLeave } : {})}
        >
          {messages.timeline.openMeeting}
        </ButtonLink>
      )}
    </EntryCard>
  )
}
