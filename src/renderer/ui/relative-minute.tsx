import { useLocale } from 'react-aria-components'
import styles from './relative-day.module.css'
import { relativeMinute } from './relative-day-words.ts'

/** An appointment: "Thursday 27 Nov, 14:00, in 2 hours". */
export const RelativeMinute = ({
  minute,
}: {
  /** `YYYY-MM-DDTHH:mm` on the wall clock. */ readonly minute: string
}) => {
  const { locale } = useLocale()
  const { date, distance } = relativeMinute(minute, new Date(), locale)
  return (
    <time dateTime={minute}>
      <span className={styles['date']}>{date},</span> <span className={styles['distance']}>{distance}</span>
    </time>
  )
}
