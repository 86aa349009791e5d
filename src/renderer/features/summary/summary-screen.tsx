import { useState } from 'react'
import { dayOfDate } from '#shared/journal/day.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LeavingDialog } from './leaving-dialog.tsx'
import { presetPeriod } from './period-presets.ts'
import styles from './summary.module.css'
import { SummaryChecks } from './summary-checks.tsx'
import { SummaryChoice } from './summary-choice.tsx'
import { SummaryPaper } from './summary-paper.tsx'
import { useSaving } from './use-saving.ts'

/** Before review season: choose a person and a period, read exactly what would leave, and take it along. */
export function SummaryScreen({ personId }: { personId: string | null }) {
  const [period, setPeriod] = useState(() => presetPeriod('twelve-months', dayOfDate(new Date())))
  const { data: people } = useJournalQuery('listPeople', {})
  const { data: summary, error } = useJournalQuery(
    'readSummary',
    { personId: personId ?? '', period },
    { enabled: personId !== null, keepPrevious: true },
  )
  const { said, isBusy, save } = useSaving(personId, period, async () => true)
  const [isLeaving, setLeaving] = useState(false)
  const words = messages.summary
  const canSave = summary !== undefined && !isBusy
  const actions = (
    <Button variant="primary" isDisabled={!canSave} isPending={isBusy} onPress={() => setLeaving(true)}>
      {words.leave}
    </Button>
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
      <LeavingDialog isOpen={isLeaving} onOpenChange={setLeaving} onSave={(format) => void save(format)} />
    </div>
  )
}
