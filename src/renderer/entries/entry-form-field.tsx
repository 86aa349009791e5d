import type { Content } from '#shared/journal/entry.ts'
import { messages } from '../messages/index.ts'
import { DateField } from '../ui/date-field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AreaField } from './area-field.tsx'
import { EntryPicker } from './entry-picker.tsx'
import type { FormField } from './form-fields.ts'

interface EntryFormFieldProps {
  readonly personId: string
  readonly content: Content
  readonly field: FormField
  readonly error: string | undefined
  readonly isFirst: boolean
  readonly isReadOnly: boolean
  readonly onChange: (value: string | null) => void
}

/** A choice of at most this many short words is shown whole instead of in a list that opens. */
const longestSegmented = 4

function ChoiceField({ content, field, value, onChange }: EntryFormFieldProps & { value: string | null }) {
  if (field.as !== 'choice') return null
  const words = messages.entries.choices[`${content.kind}.${field.name}`] ?? {}
  const options = field.choices.map((choice) => ({ id: choice, label: words[choice] ?? choice }))
  const { label } = messages.entries.fields[`${content.kind}.${field.name}`] ?? { label: field.name }
  const isShort = options.length <= longestSegmented && options.every((option) => option.label.length <= 14)
  return isShort && value !== null ? (
    <SegmentedControl label={label} options={options} value={value} onChange={onChange} />
  ) : (
    <Select label={label} options={options} value={value} onChange={onChange} width="medium" />
  )
}

/** One field of a small form, chosen by how it is written. */
export function EntryFormField(props: EntryFormFieldProps) {
  const { content, field, error, isFirst, isReadOnly, onChange, personId } = props
  const read: unknown = Reflect.get(content, field.name)
  const value = typeof read === 'string' ? read : null
  const { label, hint } = messages.entries.fields[`${content.kind}.${field.name}`] ?? { label: field.name }
  const shared = { label, error, isReadOnly, ...(hint ? { description: hint } : {}) }
  const focus = isFirst ? { autoFocus: true } : {}
  switch (field.as) {
    case 'words':
      return <TextArea {...shared} {...focus} variant="words" rows={2} value={value ?? ''} onChange={onChange} />
    case 'text':
      return <TextArea {...shared} {...focus} rows={2} value={value ?? ''} onChange={onChange} />
    case 'line':
      return <TextField {...shared} {...focus} spelling="on" value={value ?? ''} onChange={onChange} />
    case 'day':
      return (
        <DateField
          label={label}
          error={error}
          {...(hint ? { description: hint } : {})}
          value={value}
          onChange={onChange}
        />
      )
    case 'area':
      return <AreaField {...shared} {...focus} personId={personId} value={value ?? ''} onChange={onChange} />
    case 'goal':
    case 'experiment':
      return <EntryPicker personId={personId} kind={field.as} label={label} value={value ?? ''} onChange={onChange} />
    case 'choice':
      return <ChoiceField {...props} value={value} />
  }
}
