import { Users } from 'lucide-react'
import { dayOfDate } from '#shared/journal/day.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { useEntryDialog } from '../../entries/use-entry-dialog.tsx'
import { Agenda } from '../../meetings/agenda.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { SavePdfButton } from '../../paper/save-pdf-button.tsx'
import { AfterPaint } from '../../ui/after-paint.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { DueSection } from './due-section.tsx'
import { FreedomSection } from './freedom-section.tsx'
import { GoalSection } from './goal-section.tsx'
import { NextLine } from './next-line.tsx'
import { OweSection } from './owe-section.tsx'
import styles from './prep.module.css'
import { SaySection } from './say-section.tsx'
import { SeasonSection } from './season-section.tsx'
import { WaitingSection } from './waiting-section.tsx'
import { WordsSection } from './words-section.tsx'
import { WriteDown } from './write-down.tsx'

/** Five minutes before a one-on-one: what I owe first, then what they said, then what we might talk about. */
export function PrepTab({ personId }: { personId: string }) {
  const { data: brief, error } = useJournalQuery('readPrepBrief', { personId })
  const { dialog, open: setOpen, start } = useEntryDialog(personId)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!brief) return null
  const { name } = brief.person
  return (
    <div className={styles['brief']} data-print="document">
      <p className={styles['printed']}>
        <strong dir="auto">{name}</strong> · {formatDay(dayOfDate(new Date()), 'long')}
      </p>
      <NextLine next={brief.next} />
      <div className={styles['chrome']}>
        <ButtonLink size="small" icon={Users} href={linkTo('together', personId)}>
          {messages.prep.showTogether}
        </ButtonLink>
        <SavePdfButton what="brief" size="small" />
      </div>
      {!brief.last && <p className={styles['hint']}>{messages.prep.firstOne}</p>}
      <div className={styles['columns']}>
        <OweSection title={messages.prep.iOwe(name)} entries={brief.iOwe} carried={brief.carried} onOpen={setOpen} />
        <OweSection
          title={messages.prep.theyOwe(name)}
          entries={brief.theyOwe}
          carried={brief.carried}
          onOpen={setOpen}
        />
        <SaySection entries={brief.toSay} lastSaidOn={brief.lastSaidOn} onOpen={setOpen} />
        <WordsSection lastWords={brief.lastWords} />
        <FreedomSection freedom={brief.freedom} />
        <WaitingSection entries={brief.waiting} onOpen={setOpen} />
        <DueSection title={messages.prep.repairChecks} entries={brief.repairChecks} onOpen={setOpen} />
        <DueSection title={messages.prep.renewals} entries={brief.renewals} onOpen={setOpen} />
        <SeasonSection season={brief.season} onOpen={setOpen} />
      </div>
      <GoalSection personId={personId} goals={brief.goals} more={brief.moreGoals} onOpen={setOpen} />
      <div className={styles['halves']}>
        <Agenda personId={personId} items={brief.agenda} />
        {brief.question && (
          <section>
            <h2>{messages.prep.question}</h2>
            <p className={styles['question']}>“{brief.question.text}”</p>
          </section>
        )}
      </div>
      <div className={styles['chrome']}>
        <AfterPaint>
          <WriteDown onStart={start} />
        </AfterPaint>
      </div>
      {dialog}
    </div>
  )
}
