import { useState } from 'react'
import { messages } from '../../messages/index.ts'
import { Row } from '../../ui/layout.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

const words = messages.person.about
const usual = ['7', '14', '21', '28'] as const
type Choice = 'none' | (typeof usual)[number] | 'other'

const options: readonly { id: Choice; label: string }[] = [
  { id: 'none', label: words.rhythms.none },
  ...usual.map((id) => ({ id, label: words.rhythms[id] })),
  { id: 'other', label: words.rhythms.other },
]

interface RhythmFieldProps {
  readonly value: number | null
  readonly onChange: (days: number | null) => void
  readonly error: string | undefined
}

/** How often the two meet: a usual rhythm, any number of days, or none. */
export function RhythmField({ value, onChange, error }: RhythmFieldProps) {
  const [choice, setChoice] = useState<Choice>(() =>
    value === null ? 'none' : (usual.find((days) => days === String(value)) ?? 'other'),
  )
  const choose = (next: Choice): void => {
    setChoice(next)
    if (next !== 'other') onChange(next === 'none' ? null : Number(next))
  }
  return (
    <Row gap={4} align="start">
      <Select
        label={words.rhythm}
        description={words.rhythmHint}
        width="medium"
        options={options}
        value={choice}
        onChange={choose}
      />
      {choice === 'other' && (
        <TextField
          label={words.rhythmDays}
          width="short"
          inputMode="numeric"
          value={value === null ? '' : String(value)}
          onChange={(text) => onChange(text.trim() === '' ? null : Math.trunc(Number(text.replace(/\D/g, ''))))}
          error={error}
        />
      )}
    </Row>
  )
}
