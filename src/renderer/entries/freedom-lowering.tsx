import type { Day } from '#shared/journal/day.ts'
import { type ContentOf, isEntryOf } from '#shared/journal/entry.ts'
import { isLowering } from '#shared/journal/freedom-level.ts'
import { useJournalQuery } from '../client/queries.ts'
import { messages } from '../messages/index.ts'
import { DateField } from '../ui/date-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import styles from './entry-form.module.css'

interface FreedomLoweringProps {
  readonly personId: string
  /** The step itself, once it is in the journal: it is not the one before it. */
  readonly entryId: string | null
  readonly day: Day
  readonly content: ContentOf<'freedom'>
  readonly onChange: (content: ContentOf<'freedom'>) => void
}

const keyOf = ({ area }: ContentOf<'freedom'>): string => area.trim().toLowerCase()

/** The step before this one in the same area, or undefined for a first step. */
function useStepBefore({ personId, entryId, day, content }: Omit<FreedomLoweringProps, 'onChange'>) {
  const { data = [] } = useJournalQuery('listEntries', { personId, kinds: ['freedom'], meetingId: null, limit: 200 })
  return data
    .filter((entry) => isEntryOf('freedom', entry))
    .find((entry) => entry.id !== entryId && keyOf(entry.content) === keyOf(content) && entry.day <= day)?.content
}

/** Taking freedom back asks once for the event and for a day to give it back (principle 7). Both may stay open. */
export function FreedomLowering(props: FreedomLoweringProps) {
  const before = useStepBefore(props)
  const { content, onChange } = props
  const isLower = before !== undefined && isLowering(before.level, content.level)
  // What was written once stays in sight, also when the level or the day of the step was put right since.
  if (!isLower && content.reason.trim() === '' && content.giveBackOn === null) return null
  const { fields, lowering, choices } = messages.entries
  const nameOf = (level: string): string => choices['freedom.level']?.[level]?.split(' · ')[0] ?? level
  return (
    <div className={styles['aside']}>
      {isLower && <Notice tone="info">{lowering(nameOf(before.level), nameOf(content.level))}</Notice>}
      <TextArea
        label={fields['freedom.reason']?.label ?? ''}
        rows={2}
        value={content.reason}
        onChange={(reason) => onChange({ ...content, reason })}
      />
      <DateField
        label={fields['freedom.giveBackOn']?.label ?? ''}
        value={content.giveBackOn}
        onChange={(giveBackOn) => onChange({ ...content, giveBackOn })}
      />
    </div>
  )
}
