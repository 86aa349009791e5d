import { memo, useMemo } from 'react'
import type { Period } from '#shared/journal/day.ts'
import type { Summary } from '#shared/journal/summary.ts'
import type { SummaryDraft } from '#shared/journal/summary-draft.ts'
import { formatDay, listed, locale, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { CheckGroup, Findings, Place } from './check-group.tsx'
import { coverageOf } from './coverage.ts'
import { plainWordsIn } from './plain-words.ts'
import styles from './summary-checks.module.css'
import { UnsaidCheck } from './unsaid-check.tsx'
import type { DraftActs } from './use-draft.ts'

/** A longer period would be a table and no longer a glance. */
const mostMonths = 18

const percent = new Intl.NumberFormat(locale, { style: 'percent' })

interface SummaryChecksProps {
  readonly summary: Summary
  readonly draft: SummaryDraft
  readonly onWholeArc: DraftActs['tellWholeArc']
  readonly period: Period
}

/** Sentences beside the draft. None of them blocks, and none is a score. */
export const SummaryChecks = memo(({ summary, draft, onWholeArc, period }: SummaryChecksProps) => {
  const words = messages.summary
  const sentences = new Map(
    summary.document.sections.flatMap(({ lines }) =>
      lines.map(({ entryId, sentence }) => [entryId, sentence] as const),
    ),
  )
  const sentenceOf = (entryId: string): string => sentences.get(entryId) ?? ''
  return (
    <aside className={styles['checks']} aria-label={words.beside}>
      <h2>{words.beside}</h2>
      <Coverage summary={summary} />
      <Cooling count={summary.leftOut.cooling} />
      {sentences.size > 0 && <UnsaidCheck summary={summary} period={period} sentenceOf={sentenceOf} />}
      <PlainWords summary={summary} draft={draft} />
      <Arcs summary={summary} sentenceOf={sentenceOf} onWhole={onWholeArc} />
      <OthersViews summary={summary} sentenceOf={sentenceOf} />
      <SinceLast last={summary.last} />
    </aside>
  )
})

function Coverage({ summary }: { summary: Summary }) {
  const words = messages.summary
  const { quiet, recent, isEven } = coverageOf(summary)
  const isShort = summary.months.length <= mostMonths
  return (
    <CheckGroup title={words.coverage} source={words.sources.coverage}>
      <p>{words.leftOut(summary.leftOut.privateEntries)}</p>
      {isShort && summary.document.sections.length > 0 && (
        <ul className={styles['months']} aria-label={words.byMonth}>
          {summary.months.map(({ month, count }) => (
            <li key={month}>{words.inMonth(formatDay(`${month}-01`, 'month alone'), count)}</li>
          ))}
        </ul>
      )}
      {quiet.length > 0 && <p>{words.quiet(listed(quiet.map((month) => formatDay(`${month}-01`, 'month'))))}</p>}
      {recent !== null && <p>{words.recent(percent.format(recent))}</p>}
      {isEven && <p>{words.balanced}</p>}
    </CheckGroup>
  )
}

function Cooling({ count }: { readonly count: number }) {
  const words = messages.summary
  if (count === 0) return null
  return (
    <CheckGroup title={words.coolingTitle} source={words.sources.cooling}>
      <p>{words.cooling(count)}</p>
    </CheckGroup>
  )
}

function PlainWords({ summary, draft }: Pick<SummaryChecksProps, 'summary' | 'draft'>) {
  const words = messages.summary
  const { found, isPartUnread } = useMemo(() => plainWordsIn(summary.document, draft), [summary.document, draft])
  if (found.length === 0 && !isPartUnread) return null
  return (
    <CheckGroup title={words.plainWords} source={words.sources.plainWords}>
      {isPartUnread && <p>{words.noWordList}</p>}
      <Findings
        items={found.map(({ entryId, sentence, word, kind, suggestion }) => (
          <li key={`${entryId} ${sentence} ${word}`}>
            <span>{words.plainWord(word, words.plainWordKinds[kind], suggestion)}</span>
            {entryId && <Place entryId={entryId} sentence={sentence} />}
          </li>
        ))}
      />
    </CheckGroup>
  )
}

interface WithSentences extends Pick<SummaryChecksProps, 'summary'> {
  readonly sentenceOf: (entryId: string) => string
}

interface ArcsProps extends WithSentences {
  readonly onWhole: DraftActs['tellWholeArc']
}

function Arcs({ summary, sentenceOf, onWhole }: ArcsProps) {
  const words = messages.summary
  const { experiments } = summary.checks
  if (experiments.length === 0) return null
  return (
    <CheckGroup title={words.arcs} source={words.sources.arcs}>
      <Findings
        items={experiments.map(({ entryId, experimentId, isOpen, untold }) => (
          <li key={entryId}>
            {isOpen && <span>{words.openExperiment}</span>}
            {untold.length > 0 && <span>{words.untold(untold.length)}</span>}
            <Place entryId={entryId} sentence={sentenceOf(entryId)} />
            {untold.length > 0 && (
              <Button
                size="small"
                aria-label={words.wholeArcOf(sentenceOf(entryId))}
                onPress={() => onWhole(experimentId, untold)}
              >
                {words.wholeArc}
              </Button>
            )}
          </li>
        ))}
      />
    </CheckGroup>
  )
}

function OthersViews({ summary, sentenceOf }: WithSentences) {
  const words = messages.summary
  const { othersViews } = summary.checks
  if (othersViews.length === 0) return null
  return (
    <CheckGroup title={words.others} source={words.sources.others}>
      <Findings
        items={othersViews.map(({ entryId, whose }) => (
          <li key={entryId}>
            <span>{words.otherView(whose)}</span>
            <Place entryId={entryId} sentence={sentenceOf(entryId)} />
          </li>
        ))}
      />
    </CheckGroup>
  )
}

function SinceLast({ last }: Pick<Summary, 'last'>) {
  const words = messages.summary
  if (!last) return null
  const about = words.lastOne(formatDay(last.madeOn), formatDay(last.period.from), formatDay(last.period.to))
  const isSame = last.added.length + last.changed.length + last.gone === 0
  return (
    <section className={styles['check']}>
      <h3>{words.sinceLast}</h3>
      <p>{about}</p>
      <p>{isSame ? words.sameAsLast : words.differsFromLast(last.added.length, last.changed.length, last.gone)}</p>
    </section>
  )
}
