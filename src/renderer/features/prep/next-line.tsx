import type { PrepBrief } from '#shared/journal/prep-brief.ts'
import { RelativeMinute } from '../../ui/relative-minute.tsx'
import styles from './prep.module.css'

/** When we meet next, on paper: on the screen the head of the page says it. Silent without a plan. */
export function NextLine({ next }: Pick<PrepBrief, 'next'>) {
  if (!next?.plannedFor) return null
  return (
    <p className={styles['printed']}>
      <RelativeMinute minute={next.plannedFor} /> · <span dir="auto">{next.templateTitle}</span>
    </p>
  )
}
