import type { Summary } from '#shared/journal/summary.ts'
import { messages } from '../../messages/index.ts'
import styles from './summary.module.css'

/** From this share on, the last weeks are said to weigh much. Six weeks are an eighth of a year. */
const recentShare = 0.4

const monthName = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const listed = new Intl.ListFormat(undefined, { type: 'conjunction' })
const percent = new Intl.NumberFormat(undefined, { style: 'percent' })

const nameOfMonth = (month: string): string => monthName.format(new Date(`${month}-01T00:00:00Z`))

/** Sentences beside the draft. None of them blocks, and none is a score. */
export function SummaryChecks({ summary }: { summary: Summary }) {
  const words = messages.summary
  const isRecentHeavy = summary.shareOfLastSixWeeks >= recentShare
  const quiet = summary.quietMonths.map(nameOfMonth)
  return (
    <aside className={styles['checks']} aria-label={words.beside}>
      <h2>{words.beside}</h2>
      <p>{words.leftOut(summary.leftOut.privateEntries)}</p>
      {summary.leftOut.cooling > 0 && <p>{words.cooling(summary.leftOut.cooling)}</p>}
      {quiet.length > 0 && <p>{words.quiet(listed.format(quiet))}</p>}
      <p>{isRecentHeavy ? words.recent(percent.format(summary.shareOfLastSixWeeks)) : words.balanced}</p>
    </aside>
  )
}
