import { useState } from 'react'
import { dayOfDate, type Period, periodSchema } from '#shared/journal/day.ts'
import type { Person } from '#shared/journal/person.ts'
import { messages } from '../../messages/index.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Select } from '../../ui/select.tsx'
import { type PresetName, periodSince, presetNames, presetPeriod } from './period-presets.ts'
import styles from './summary.module.css'

/** In the place of a person's id: all of them, one file each. */
export const everyone = 'everyone'

interface SummaryChoiceProps {
  readonly people: readonly Person[]
  readonly personId: string | null
  readonly period: Period
  /** What the last summary of this person was about; null when none has left yet. */
  readonly last: Period | null
  readonly onPerson: (id: string) => void
  readonly onPeriod: (period: Period) => void
}

/** The sentence for dates that make no period, or undefined when they do. */
function troubleWith(period: Period): string | undefined {
  const parsed = periodSchema.safeParse(period)
  if (parsed.success) return undefined
  return parsed.error.issues.some((issue) => issue.message === 'reversed')
    ? messages.summary.reversed
    : messages.fields['out-of-range']
}

function OtherDates({ period, onPeriod }: Pick<SummaryChoiceProps, 'period' | 'onPeriod'>) {
  const [typed, setTyped] = useState(period)
  const change = (part: Partial<Period>): void => {
    const next = { ...typed, ...part }
    setTyped(next)
    if (troubleWith(next) === undefined) onPeriod(next)
  }
  return (
    <>
      <DateField label={messages.summary.from} value={typed.from} onChange={(from) => from && change({ from })} />
      <DateField
        label={messages.summary.to}
        value={typed.to}
        onChange={(to) => to && change({ to })}
        error={troubleWith(typed)}
      />
    </>
  )
}

/** Whom the summary is about, and which days. Dates that make no period leave the last good one on the page. */
export function SummaryChoice({ people, personId, period, last, onPerson, onPeriod }: SummaryChoiceProps) {
  const [preset, setPreset] = useState<PresetName>('twelve-months')
  const words = messages.summary
  const choosePreset = (name: PresetName): void => {
    setPreset(name)
    const today = dayOfDate(new Date())
    if (name === 'since-last') onPeriod(periodSince(last ?? period, today))
    else if (name !== 'custom') onPeriod(presetPeriod(name, today))
  }
  return (
    <div className={styles['choice']}>
      <Select
        label={words.person}
        placeholder={words.choosePerson}
        options={[
          ...people.map(({ id, name }) => ({ id, label: name })),
          ...(people.length > 1 ? [{ id: everyone, label: words.everyone }] : []),
        ]}
        value={personId}
        onChange={onPerson}
        width="medium"
      />
      <Select
        label={words.period}
        options={presetNames
          .filter((name) => name !== 'since-last' || last || preset === name)
          .map((name) => ({ id: name, label: words.presets[name] }))}
        value={preset}
        onChange={choosePreset}
        width="medium"
      />
      {preset === 'custom' && <OtherDates period={period} onPeriod={onPeriod} />}
    </div>
  )
}
