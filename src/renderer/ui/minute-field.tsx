import type { CalendarDateTime } from '@internationalized/date'
import { DatePicker } from 'react-aria-components'
import { calendarMinuteOf, minuteOf } from './calendar-value.ts'
import { classNames } from './class-names.ts'
import { DateFieldParts } from './date-field-parts.tsx'
import styles from './field.module.css'
import { type FieldWords, fieldState } from './field-parts.tsx'

export interface MinuteFieldProps extends FieldWords {
  /** `YYYY-MM-DDTHH:mm` on the wall clock, or null while there is none. */
  readonly value: string | null
  readonly onChange: (minute: string | null) => void
  readonly isDisabled?: boolean
}

/** A day and a time of day. */
export const MinuteField = ({ value, onChange, isDisabled = false, ...words }: MinuteFieldProps) => (
  <DatePicker<CalendarDateTime>
    value={calendarMinuteOf(value)}
    onChange={(minute) => onChange(minute && minuteOf(minute))}
    isDisabled={isDisabled}
    granularity="minute"
    {...fieldState(words.error)}
    className={classNames(styles['field'])}
  >
    <DateFieldParts {...words} />
  </DatePicker>
)
