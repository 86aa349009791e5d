import { type CalendarDateTime, getLocalTimeZone, now, toCalendarDateTime } from '@internationalized/date'
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
  readonly autoFocus?: boolean
}

/** The time that a day chosen in the calendar gets, there to be seen and changed: no one meets at midnight. */
const usualTime = { hour: 10, minute: 0, second: 0, millisecond: 0 } as const

/** A day and a time of day. */
export const MinuteField = ({ value, onChange, isDisabled = false, autoFocus = false, ...words }: MinuteFieldProps) => (
  <DatePicker<CalendarDateTime>
    value={calendarMinuteOf(value)}
    onChange={(minute) => onChange(minute && minuteOf(minute))}
    isDisabled={isDisabled}
    granularity="minute"
    placeholderValue={toCalendarDateTime(now(getLocalTimeZone())).set(usualTime)}
    autoFocus={autoFocus}
    {...fieldState(words.error)}
    className={classNames(styles['field'])}
  >
    <DateFieldParts {...words} />
  </DatePicker>
)
