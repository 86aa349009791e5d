import { ListFilter, X } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import type { TimedMark } from '#shared/journal/timeline-mark.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import filterStyles from './filter.module.css'
import { chosenIn, type FilterChoice, filterChoices } from './filter-choices.ts'
import { isFiltering, type MarkFilter, noFilter } from './filter-marks.ts'
import { PartChoice } from './part-choice.tsx'
import styles from './timeline.module.css'

interface FilterBarProps {
  readonly marks: readonly TimedMark[]
  readonly shown: number
  readonly filter: MarkFilter
  /** Hidden by one key, whatever else is asked for. */
  readonly isPrivateHidden: boolean
  readonly onFilter: (filter: MarkFilter) => void
  readonly onPrivateHidden: (isHidden: boolean) => void
}

const words = messages.timeline
const parts = ['kinds', 'principles', 'layers', 'goals', 'areas'] as const

/** What is shown of all that there is: chosen part by part, said in chips that can be taken away, and counted. */
export const FilterBar = memo((props: FilterBarProps) => {
  const { marks, shown, filter, isPrivateHidden } = props
  const [isOpen, setOpen] = useState(false)
  const isNarrowed = isPrivateHidden || isFiltering(filter)
  return (
    <div className={filterStyles['filter']}>
      <div>
        <Button size="small" icon={ListFilter} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words.filter.open}
        </Button>
      </div>
      {(isOpen || isNarrowed) && <FilterFields {...props} isOpen={isOpen} />}
      {isNarrowed && (
        <p className={styles['quiet']} role="status">
          {words.filter.count(shown, marks.length)}
        </p>
      )}
    </div>
  )
})

/** What can be chosen is looked for only when it is asked for: a long life has more goals than a first look can wait for. */
function FilterFields({ isOpen, ...props }: FilterBarProps & { readonly isOpen: boolean }) {
  const { marks, filter, onFilter } = props
  const choices = useMemo(() => filterChoices(marks), [marks])
  const byPart = Map.groupBy(choices, ({ part }) => part)
  return (
    <>
      {isOpen && (
        <div className={filterStyles['filter-fields']}>
          <TextField
            label={words.filter.text}
            value={filter.text}
            onChange={(text) => onFilter({ ...filter, text })}
            maxLength={200}
          />
          {parts.map((part) => (
            <PartChoice
              key={part}
              part={part}
              choices={byPart.get(part) ?? []}
              onChoose={(choice) => onFilter(choice.toggle(filter))}
            />
          ))}
        </div>
      )}
      <FilterChips {...props} choices={choices} />
    </>
  )
}

interface FilterChipsProps extends FilterBarProps {
  readonly choices: readonly FilterChoice[]
}

function FilterChips({ filter, choices, isPrivateHidden, onFilter, onPrivateHidden }: FilterChipsProps) {
  const chosen = chosenIn(filter, choices)
  if (!isPrivateHidden && !isFiltering(filter)) return null
  const showEverything = (): void => {
    onFilter(noFilter)
    onPrivateHidden(false)
  }
  return (
    <ul className={filterStyles['chips']} aria-label={words.filter.active}>
      {filter.text.trim() !== '' && (
        <Chip part={words.filter.text} label={filter.text.trim()} onRemove={() => onFilter({ ...filter, text: '' })} />
      )}
      {chosen.map((choice) => (
        <Chip
          key={`${choice.part} ${choice.value}`}
          part={words.filter.parts[choice.part]}
          label={choice.label}
          onRemove={() => onFilter(choice.toggle(filter))}
        />
      ))}
      {isPrivateHidden && (
        <Chip
          part={words.filter.parts.layers}
          label={words.filter.withoutPrivate}
          onRemove={() => onPrivateHidden(false)}
        />
      )}
      <li>
        <Button variant="quiet" size="small" onPress={showEverything}>
          {words.filter.clear}
        </Button>
      </li>
    </ul>
  )
}

const Chip = ({ part, label, onRemove }: { part: string; label: string; onRemove: () => void }) => (
  <li>
    <button
      type="button"
      className={filterStyles['chip']}
      aria-label={words.filter.remove(part, label)}
      onClick={onRemove}
    >
      <span>{part}:</span>
      <bdi>{label}</bdi>
      <X size={13} aria-hidden="true" />
    </button>
  </li>
)
