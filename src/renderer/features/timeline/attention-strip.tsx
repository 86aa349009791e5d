import { monthsBetween, type Period } from '#shared/journal/day.ts'
import type { Timeline } from '#shared/journal/timeline.ts'
import { formatDay } from '../../messages/dates.ts'
import { listed, messages } from '../../messages/index.ts'
import { today } from './time-scale.ts'
import styles from './timeline.module.css'

/** The principles that entries can serve, in the order of principles.md. */
const principles = [2, 3, 4, 6, 7, 8, 9] as const

/** Five shades are told apart; more than eight entries a month make no darker one. */
const shadeOf = (count: number): number => (count === 0 ? 0 : count < 2 ? 1 : count < 4 ? 2 : count < 8 ? 3 : 4)

/** Months that the sentence names; more would be a list, not a sentence. */
const namedMonths = 4

/** Months × principles: where attention went. Quiet months are said in a sentence, not marked as failure. */
export function AttentionStrip({ counts, period }: { counts: Timeline['counts']; period: Period }) {
  const words = messages.timeline
  const [last = period.to] = [period.to, today()].toSorted()
  const months = monthsBetween(period.from, last)
  const countOf = (month: string, principle: number): number =>
    counts.find((count) => count.month === month && count.principle === principle)?.count ?? 0
  const nameOf = (month: string): string => formatDay(`${month}-01`, 'month')
  const quiet = months.filter((month) => principles.every((principle) => countOf(month, principle) === 0))
  return (
    <div className={styles['attention']}>
      <h2>{words.attention}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles['strip']} tabIndex={0} aria-label={words.attention}>
        <table>
          <tbody>
            {principles.map((principle) => (
              <tr key={principle}>
                <th scope="row">{words.principles[`${principle}`]}</th>
                {months.map((month) => {
                  const count = countOf(month, principle)
                  const cell = words.attentionCell(words.principles[`${principle}`], nameOf(month), count)
                  return (
                    <td key={month} data-shade={shadeOf(count)} title={cell}>
                      <span className={styles['unseen']}>{cell}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {quiet.length > 0 && quiet.length <= namedMonths && (
        <p className={styles['quiet']}>{words.quiet(listed(quiet.map(nameOf)))}</p>
      )}
    </div>
  )
}
