import { useState } from 'react'
import { dayOfDate } from '#shared/journal/day.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { presetPeriod } from './period-presets.ts'
import styles from './summary.module.css'
import { everyone, SummaryChoice } from './summary-choice.tsx'
import { SummaryOfEveryone } from './summary-of-everyone.tsx'
import { SummaryOfPerson } from './summary-of-person.tsx'

/** Before review season: choose a person and a period, read exactly what would leave, and take it along. */
export function SummaryScreen({ personId }: { personId: string | null }) {
  const [period, setPeriod] = useState(() => presetPeriod('twelve-months', dayOfDate(new Date())))
  const { data: people } = useJournalQuery('listPeople', {})
  const isEveryone = personId === everyone
  const { data, error } = useJournalQuery(
    'readSummary',
    { personId: personId ?? '', period },
    { enabled: personId !== null && !isEveryone, keepPrevious: true, forget: true },
  )
  const words = messages.summary
  // While somebody else's is read, the last one is still there: it must not take what is typed now.
  const summary = data?.personId === personId ? data : undefined
  return (
    <div className={styles['screen']}>
      <div className={styles['chrome']}>
        <PageHeader title={words.title} lede={words.lede} />
        <SummaryChoice
          people={people ?? []}
          personId={personId}
          period={period}
          last={summary?.last?.period ?? null}
          onPerson={(id) => goTo('summary', id)}
          onPeriod={setPeriod}
        />
        {error && <Notice tone="error">{errorSentence(failureOf(error))}</Notice>}
        {!personId && <p>{people?.length === 0 ? words.noPeople : words.noPerson}</p>}
      </div>
      {isEveryone && people && <SummaryOfEveryone people={people} period={period} />}
      {summary && <SummaryOfPerson key={summary.personId} summary={summary} period={period} />}
    </div>
  )
}
