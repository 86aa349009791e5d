import type { Entry } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import { useJournalQuery } from '../client/queries.ts'
import { messages } from '../messages/index.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'

interface EntryPickerProps {
  readonly personId: string
  readonly kind: 'goal' | 'experiment'
  readonly label: string
  readonly value: string
  readonly onChange: (id: string) => void
}

const isUnderWay = ({ content }: Entry): boolean =>
  (content.kind === 'goal' && content.state !== 'reached' && content.state !== 'let-go') ||
  (content.kind === 'experiment' && content.endedOn === null)

/** Chooses the goal or experiment that a checkpoint or a turn belongs to; what has ended is not offered. */
export function EntryPicker({ personId, kind, label, value, onChange }: EntryPickerProps) {
  const { data, isPending } = useJournalQuery('listEntries', { personId, kinds: [kind], meetingId: null, limit: 200 })
  const choices = (data ?? []).filter((entry) => entry.id === value || isUnderWay(entry))
  if (!isPending && choices.length === 0) {
    return <Notice tone="info">{kind === 'goal' ? messages.entries.noGoal : messages.entries.noExperiment}</Notice>
  }
  const options = choices.map((entry) => ({ id: entry.id, label: titleOf(entry.content) }))
  return <Select label={label} options={options} value={value || null} onChange={onChange} />
}
