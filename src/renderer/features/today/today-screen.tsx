import { ChevronDown, UserRound } from 'lucide-react'
import type { BoardLine } from '#shared/journal/today.ts'
import { troubleSentence } from '../../backups/safety.ts'
import { call, failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { StartMeetingButton } from '../../meetings/start-meeting-button.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, listed, messages } from '../../messages/index.ts'
import { LittleRoom } from '../../paper/little-room.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonMark } from '../../ui/person-mark.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import { RelativeMinute } from '../../ui/relative-minute.tsx'
import { RecoveryTestLine } from './recovery-test-line.tsx'
import styles from './today.module.css'
import { TodayEntries } from './today-entries.tsx'
import { useFirstOnes } from './use-first-ones.ts'

const words = messages.today

function NextMeeting({ line, today }: { line: BoardLine; today: string }) {
  if (line.openMeetingId) return <>{words.underWay}</>
  if (line.plannedFor) return <RelativeMinute minute={line.plannedFor} />
  if (line.rhythmDay) {
    return (
      <>{line.rhythmDay <= today ? words.rhythmToday : words.rhythmSuggests(formatDay(line.rhythmDay, 'weekday'))}</>
    )
  }
  return <>{words.notPlanned}</>
}

function BoardRow({ line, today }: { line: BoardLine; today: string }) {
  const { person, lastMet, openMeetingId } = line
  return (
    <li className={styles['row']}>
      <PersonMark name={person.name} hue={person.colour} />
      <div className={styles['who']}>
        <Link variant="plain" href={linkTo('person', person.id, 'prep')}>
          <span dir="auto">{person.name}</span>
        </Link>
        <p className={styles['when']}>
          {lastMet ? (
            <>
              {words.lastMet} <RelativeDay day={lastMet} />
            </>
          ) : (
            words.notMet
          )}
        </p>
      </div>
      <p className={styles['next']}>
        <NextMeeting line={line} today={today} />
      </p>
      <StartMeetingButton personId={person.id} openMeetingId={openMeetingId} nameForList={person.name} size="small" />
    </li>
  )
}

/** As many as stand above what one owes without pushing it out of sight. */
const peopleAtFirst = 8

/** Whom I meet next, the nearest first. */
function Board({ lines, today }: { readonly lines: readonly BoardLine[]; readonly today: string }) {
  const { shown, showAll } = useFirstOnes(lines, peopleAtFirst)
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{words.board}</h2>
      <ul className={styles['board']}>
        {shown.map((line) => (
          <BoardRow key={line.person.id} line={line} today={today} />
        ))}
      </ul>
      {showAll && (
        <div className={styles['everyone']}>
          <Button
            variant="quiet"
            size="small"
            icon={ChevronDown}
            aria-label={words.showAllOf(lines.length, words.board)}
            onPress={showAll}
          >
            {words.showAll(lines.length)}
          </Button>
        </div>
      )}
    </section>
  )
}

/** A broken guide keeps nobody from the journal, and is not hidden either. */
function LeftOutTemplates() {
  const { data: files = [] } = useJournalQuery('listLeftOutTemplates', {})
  return files.length > 0 && <Notice tone="warn">{words.templatesLeftOut(listed(files), files.length)}</Notice>
}

/** A copy that could not be made is said once, calmly; the settings go on saying it. */
function CopyTrouble() {
  const { data: state } = useJournalQuery('readBackupTrouble', {})
  if (!state?.trouble || state.trouble.isQuiet) return null
  return (
    <Notice
      tone="info"
      onDismiss={() => void call('quietBackupTrouble', {})}
      actions={<Link href={linkTo('settings', 'backups')}>{messages.backups.lookAtBackups}</Link>}
    >
      {troubleSentence(state.trouble)}
    </Notice>
  )
}

/** Said once: nothing has to be done but to look at the clock. */
function ClockJumped() {
  const { data: state } = useJournalQuery('readBackupTrouble', {})
  if (!state || state.clock === 'steady') return null
  return (
    <Notice tone="info" onDismiss={() => void call('quietBackupTrouble', {})}>
      {messages.backups.clock[state.clock]}
    </Notice>
  )
}

/** Not only in Settings: a full disk is best heard of before it is one. */
function RoomLeft() {
  const { data: shell } = useJournalQuery('readShellState', {})
  return shell && <LittleRoom scarceBytes={shell.scarceBytes} />
}

/** The start of a day: whom I meet next, and what I still owe to whom. No score, nothing red. */
export function TodayScreen() {
  const { data: today, error } = useJournalQuery('readToday', {})
  const { data: people } = useJournalQuery('listPeople', {})
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!today || !people) return null
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? ''
  return (
    <div className={styles['today']}>
      <PageHeader title={words.title} lede={formatDay(today.day, 'long')} />
      <LeftOutTemplates />
      <CopyTrouble />
      <ClockJumped />
      <RoomLeft />
      {people.length === 0 ? (
        <EmptyState
          title={words.empty.heading}
          icon={UserRound}
          action={
            <ButtonLink variant="primary" href={linkTo('add-person')}>
              {words.empty.add}
            </ButtonLink>
          }
        >
          {words.empty.explanation}
        </EmptyState>
      ) : (
        <>
          {today.board.length === 0 && (
            <EmptyState title={words.allResting.heading}>{words.allResting.explanation}</EmptyState>
          )}
          <Board lines={today.board} today={today.day} />
          <TodayEntries today={today} nameOf={nameOf} />
        </>
      )}
      <RecoveryTestLine />
    </div>
  )
}
