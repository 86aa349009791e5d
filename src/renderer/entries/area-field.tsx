import { isEntryOf } from '#shared/journal/entry.ts'
import { useJournalQuery } from '../client/queries.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './entry-form.module.css'

interface AreaFieldProps {
  readonly personId: string
  readonly label: string
  readonly description?: string
  readonly error: string | undefined
  readonly autoFocus?: boolean
  readonly isReadOnly?: boolean
  readonly value: string
  readonly onChange: (area: string) => void
}

/** The decision areas this person already has, each once, most recently changed first. */
function useKnownAreas(personId: string): string[] {
  const { data = [] } = useJournalQuery('listEntries', { personId, kinds: ['freedom'], meetingId: null, limit: 200 })
  const areas = data.flatMap((entry) => (isEntryOf('freedom', entry) ? [entry.content.area] : []))
  return [...new Set(areas.filter((area) => area.trim() !== ''))]
}

/** A decision area: typed, or taken from those that have a step already, so that one area keeps one line. */
export function AreaField({ personId, value, onChange, ...field }: AreaFieldProps) {
  const others = useKnownAreas(personId).filter((area) => area !== value)
  return (
    <div>
      <TextField {...field} value={value} onChange={onChange} />
      {others.length > 0 && !field.isReadOnly && (
        <div className={styles['suggestions']}>
          {others.map((area) => (
            <Button key={area} variant="quiet" size="small" onPress={() => onChange(area)}>
              {area}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
