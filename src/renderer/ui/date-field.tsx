import type { CalendarDate } from '@internationalized/date'
import { DatePicker } from 'react-aria-components'
import { calendarDateOf, dayOf } from './calendar-value.ts'
import { classNames } from './class-names.ts'
import { DateFieldParts } from './date-field-parts.tsx'
import styles from './field.module.css'
import { type FieldWords, fieldState } from './field-parts.tsx'

export interface DateFieldProps extends FieldWords {
  /** `YYYY-MM-DD`, or null while there is none. */
  readonly value: string | null
  /** Every complete day, however far off: the caller says in `error` that year 9999 is a slip. */
  readonly onChange: (day: string | null) => void
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** A day: typed part by part, arrowed up and down, or picked from the calendar (Alt ↓). */
export const DateField = ({ value, onChange, isDisabled = false, autoFocus = false, ...words }: DateFieldProps) => (
  <DatePicker<CalendarDate>
    value={calendarDateOf(value)}
    onChange={(date) => onChange(date && dayOf(date))}
    isDisabled={isDisabled}
    autoFocus={autoFocus}
    shouldForceLeadingZeros={false}
    {...fieldState(words.error)}
    className={classNames(styles['field'])}
  >
    <DateFieldParts {...words} />
  </DatePicker>
)
