import type { PrepBrief } from '#shared/journal/prep-brief.ts'
import { formatMinute, locale, messages } from '../../messages/index.ts'
import { distanceToMinute } from '../../ui/relative-day-words.ts'
import styles from './prep.module.css'

const words = messages.prep

/** When we meet next. Silent without a plan. */
export function NextLine({ next }: Pick<PrepBrief, 'next'>) {
  if (next?.state === 'in-progress') return <p className={styles['next']}>{words.underWay}</p>
  if (!next?.plannedFor) return null
  return (
    <p className={styles['next']}>
      <strong>{formatMinute(next.plannedFor)}</strong> · {distanceToMinute(next.plannedFor, new Date(), locale)} ·{' '}
      <span dir="auto">{next.templateTitle}</span>
    </p>
  )
}
