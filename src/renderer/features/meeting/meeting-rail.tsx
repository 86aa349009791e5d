import { titleOf } from '#shared/journal/entry-words.ts'
import type { PrepBrief } from '#shared/journal/prep-brief.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { Agenda } from '../../meetings/agenda.tsx'
import { messages } from '../../messages/index.ts'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './meeting.module.css'

function Titles({ title, entries }: { title: string; entries: PrepBrief['iOwe'] }) {
  if (entries.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} dir="auto">
            {titleOf(entry.content)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function LookIns({ freedom }: Pick<PrepBrief, 'freedom'>) {
  const awaited = freedom.flatMap(({ entryId, area, lookIn }) => (lookIn === null ? [] : [{ entryId, area, lookIn }]))
  if (awaited.length === 0) return null
  return (
    <section>
      <h2>{messages.meeting.lookIns}</h2>
      <ul>
        {awaited.map(({ entryId, area, lookIn }) => (
          <li key={entryId}>
            <span dir="auto">{area}</span>, <RelativeDay day={lookIn} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Beside the walk: the agenda and the parts of the prep brief one glances at. */
export function MeetingRail({ personId }: { personId: string }) {
  const { data: brief } = useJournalQuery('readPrepBrief', { personId }, { keepPrevious: true })
  const words = messages.meeting
  if (!brief) return <aside className={styles['rail']} aria-label={words.rail} />
  return (
    <aside className={styles['rail']} aria-label={words.rail}>
      <Agenda personId={personId} items={brief.agenda} />
      <Titles title={words.iOwe} entries={brief.iOwe} />
      <Titles title={words.theyOwe} entries={brief.theyOwe} />
      <Titles title={words.toSay} entries={brief.toSay} />
      <Titles title={messages.prep.waiting} entries={brief.waiting} />
      <LookIns freedom={brief.freedom} />
      <Titles title={messages.prep.repairChecks} entries={brief.repairChecks} />
      <Titles title={messages.prep.goals} entries={brief.goals.slice(0, 4).map(({ goal }) => goal)} />
      {brief.lastWords?.content.kind === 'listening' && (
        <section>
          <h2>{words.lastWords}</h2>
          <blockquote dir="auto">{brief.lastWords.content.theirWords}</blockquote>
        </section>
      )}
    </aside>
  )
}
