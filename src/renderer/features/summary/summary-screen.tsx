import { useState } from 'react'
import { dayOfDate, type Period } from '#shared/journal/day.ts'
import { call, failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { presetPeriod } from './period-presets.ts'
import styles from './summary.module.css'
import { SummaryChecks } from './summary-checks.tsx'
import { SummaryChoice } from './summary-choice.tsx'
import { SummaryPaper } from './summary-paper.tsx'

type SaveMethod = 'saveSummaryPdf' | 'saveSummaryMarkdown'

function useSaving(personId: string | null, period: Period) {
  const [said, setSaid] = useState<{ tone: 'info' | 'error'; text: string } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async (method: SaveMethod): Promise<void> => {
    if (personId === null) return
    setBusy(true)
    const outcome = await call(method, { personId, period })
    setBusy(false)
    if (!outcome.ok) setSaid({ tone: 'error', text: errorSentence(outcome.error) })
    else if (outcome.value.fileName) setSaid({ tone: 'info', text: messages.summary.saved(outcome.value.fileName) })
  }
  return { said, isBusy, save }
}

/** Before review season: choose a person and a period, read exactly what would leave, and take it along. */
export function SummaryScreen({ personId }: { personId: string | null }) {
  const [period, setPeriod] = useState(() => presetPeriod('twelve-months', dayOfDate(new Date())))
  const { data: people } = useJournalQuery('listPeople', {})
  const { data: summary, error } = useJournalQuery(
    'readSummary',
    { personId: personId ?? '', period },
    { enabled: personId !== null, keepPrevious: true },
  )
  const { said, isBusy, save } = useSaving(personId, period)
  const words = messages.summary
  const canSave = summary !== undefined && !isBusy
  const actions = (
    <>
      <Button isDisabled={!canSave} onPress={() => void save('saveSummaryMarkdown')}>
        {words.saveMarkdown}
      </Button>
      <Button variant="primary" isDisabled={!canSave} isPending={isBusy} onPress={() => void save('saveSummaryPdf')}>
        {words.savePdf}
      </Button>
    </>
  )
  return (
    <div className={styles['screen']}>
      <div className={styles['chrome']}>
        <PageHeader title={words.title} lede={words.lede} actions={actions} />
        <SummaryChoice
          people={people ?? []}
          personId={personId}
          period={period}
          onPerson={(id) => goTo('summary', id)}
          onPeriod={setPeriod}
        />
        {said && <Notice tone={said.tone}>{said.text}</Notice>}
        {error && <Notice tone="error">{errorSentence(failureOf(error))}</Notice>}
        {!personId && <p>{people?.length === 0 ? words.noPeople : words.noPerson}</p>}
      </div>
      {summary && (
        <div className={styles['draft']}>
          <SummaryPaper document={summary.document} />
          <SummaryChecks summary={summary} />
        </div>
      )}
    </div>
  )
}
