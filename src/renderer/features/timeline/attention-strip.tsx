import { memo, useMemo } from 'react'
import { monthsBetween, type Period } from '#shared/journal/day.ts'
import type { Principle } from '#shared/journal/principle.ts'
import type { Timeline } from '#shared/journal/timeline.ts'
import { formatDay } from '../../messages/dates.ts'
import { listed, messages } from '../../messages/index.ts'
import attentionStyles from './attention.module.css'
import { todaysDay } from './time-scale.ts'
import styles from './timeline.module.css'

/** The principles that entries can serve, in the order of principles.md. */
const principles = [1, 2, 3, 4, 6, 7, 8, 9] as const

/** Five shades are told apart; more than eight entries a month make no darker one. */
const shadeOf = (count: number): number => (count === 0 ? 0 : count < 2 ? 1 : count < 4 ? 2 : count < 8 ? 3 : 4)

/** Months that the sentence names; of more it says how many. */
const namedMonths = 4

interface AttentionStripProps {
  readonly counts: NonNullable<Timeline['counts']>
  /** Counts what may be seen by two. */
  readonly isPrivateHidden: boolean
  readonly period: Period
  /** Shows only what served a principle, in one month or in all that are shown. */
  readonly onChoose: (principle: Principle, month: string | null) => void
}

const words = messages.timeline
const nameOf = (month: string): string => formatDay(`${month}-01`, 'month')

/** Months in a row are said as a stretch: "March 2024 to May 2024". */
function quietSentence(quiet: readonly string[], months: readonly string[]): string {
  const stretches: string[][] = []
  for (const month of quiet) {
    const last = stretches.at(-1)
    if (last && months.indexOf(month) === months.indexOf(last.at(-1) ?? '') + 1) last.push(month)
    else stretches.push([month])
  }
  const named = stretches.slice(0, namedMonths).map((stretch) => {
    const [first = '', last = first] = [stretch[0], stretch.at(-1)]
    return first === last ? nameOf(first) : words.fromTo(nameOf(first), nameOf(last))
  })
  const rest = stretches.slice(namedMonths).reduce((sum, stretch) => sum + stretch.length, 0)
  return words.quiet(listed(rest > 0 ? [...named, words.moreMonths(rest)] : named))
}

/** Months × principles: where attention went. Quiet months are said in a sentence, not marked as failure. */
export const AttentionStrip = memo(({ counts, isPrivateHidden, period, onChoose }: AttentionStripProps) => {
  const [last = period.to] = [period.to, todaysDay()].toSorted()
  const months = period.from > last ? [] : monthsBetween(period.from, last)
  const countOf = useMemo(() => {
    const found = new Map(
      counts.map(({ month, principle, count, privates }) => [
        `${month} ${principle}`,
        isPrivateHidden ? count - privates : count,
      ]),
    )
    return (month: string, principle: Principle): number => found.get(`${month} ${principle}`) ?? 0
  }, [counts, isPrivateHidden])
  const quiet = months.filter((month) => principles.every((principle) => countOf(month, principle) === 0))
  if (months.length === 0) return null
  return (
    <div className={attentionStyles['attention']}>
      <h2>{words.attention}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={attentionStyles['strip']} tabIndex={0} aria-label={words.attention}>
        <table>
          <tbody>
            {principles.map((principle) => (
              <tr key={principle}>
                <th scope="row">
                  <button type="button" onClick={() => onChoose(principle, null)}>
                    {words.principles[`${principle}`]}
                  </button>
                </th>
                {months.map((month) => {
                  const count = countOf(month, principle)
                  const cell = words.attentionCell(words.principles[`${principle}`], nameOf(month), count)
                  return (
                    <td key={month} data-shade={shadeOf(count)} title={cell} aria-label={cell}>
                      {count > 0 && (
                        <button
                          type="button"
                          tabIndex={-1}
                          aria-label={cell}
                          onClick={() => onChoose(principle, month)}
                        />
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {quiet.length > 0 && <p className={styles['quiet']}>{quietSentence(quiet, months)}</p>}
    </div>
  )
})
