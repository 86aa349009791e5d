import { useLocale } from 'react-aria-components'
import styles from './relative-day.module.css'
import { localToday, relativeDay } from './relative-day-words.ts'

export interface RelativeDayProps {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The day it is seen from; the person's own today when absent. */
  readonly today?: string
  /** *Both* is "3 Oct, 7 weeks ago"; the half that is not shown is the tooltip. */
  readonly show?: 'both' | 'date' | 'distance'
}

export const RelativeDay = ({ day, today = localToday(), show = 'both' }: RelativeDayProps) => {
  const { locale } = useLocale()
  const { date, distance } = relativeDay(day, today, locale)
  if (show === 'both') {
    return (
      <time dateTime={day} className={styles['day']}>
        <span className={styles['date']}>{date},</span> <span className={styles['distance']}>{distance}</span>
      </time>
    )
  }
  return (
    <time dateTime={day} className={styles['day']} title={show === 'date' ? distance : date}>
      {show === 'date' ? date : distance}
    </time>
  )
}
