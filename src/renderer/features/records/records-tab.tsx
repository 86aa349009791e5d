import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Entry, type EntryKind, entryKinds, isEntryOf } from '#shared/journal/entry.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { goTo } from '../../client/route.ts'
import { entryIcon } from '../../entries/entry-icon.ts'
import { EntryLine, EntryLines } from '../../entries/entry-lines.tsx'
import { LivingEntry } from '../../entries/living-entry.tsx'
import { useEntryDialog } from '../../entries/use-entry-dialog.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import { Select } from '../../ui/select.tsx'
import { groupsOf } from './record-groups.ts'
import styles from './records.module.css'

const words = messages.records

/** Kinds that have a page of their own, or are shown with what they belong to. */
const shownElsewhere: readonly EntryKind[] = ['agreement', 'plan', 'goal', 'checkpoint', 'freedom', 'phase', 'addendum']
const kinds = entryKinds.filter((kind) => !shownElsewhere.includes(kind))
const options = kinds.map((kind) => ({ id: kind, label: messages.records.kinds[kind] ?? messages.entries.kinds[kind] }))

const entriesAtOnce = 50
const mostEntries = 500

/** What was written about one person, kind by kind: to read on, to add to, to close what is open. */
export function RecordsTab({ personId, kind }: { personId: string; kind: string | undefined }) {
  const shown = kinds.find((each) => each === kind) ?? 'commitment'
  const { dialog, open, start } = useEntryDialog(personId)
  return (
    <div className={styles['tab']}>
      {dialog}
      <div className={styles['chrome']}>
        <Select
          label={words.kind}
          width="medium"
          options={options}
          value={shown}
          onChange={(next) => goTo('person', personId, 'records', next)}
        />
        <Button icon={Plus} onPress={() => start(shown)}>
          {messages.entries.add(shown)}
        </Button>
      </div>
      <RecordsOf key={shown} personId={personId} kind={shown} onOpen={open} />
    </div>
  )
}

interface RecordsOfProps {
  readonly personId: string
  readonly kind: EntryKind
  readonly onOpen: (entry: Entry) => void
}

function RecordsOf({ personId, kind, onOpen }: RecordsOfProps) {
  const [limit, setLimit] = useState(entriesAtOnce)
  const { data, error } = useJournalQuery(
    'listEntries',
    { personId, kinds: kind === 'experiment' ? ['experiment', 'phase'] : [kind], meetingId: null, limit },
    { keepPrevious: true },
  )
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!data) return null
  if (data.length === 0)
    return (
      <EmptyState title={words.emptyTitle} icon={entryIcon[kind]}>
        {words.empty[kind]}
      </EmptyState>
    )
  return (
    <>
      {groupsOf(kind, data).map(({ id, title, entries }) => (
        <section key={id} className={styles['group']}>
          {title && <h2>{title}</h2>}
          {entries.map(({ entry, parts }) => (
            <div key={entry.id} className={styles['entry']}>
              <LivingEntry entry={entry} />
              <EntryLines>
                {parts.map((part) => (
                  <TurnLine key={part.id} part={part} onOpen={() => onOpen(part)} />
                ))}
              </EntryLines>
            </div>
          ))}
        </section>
      ))}
      {data.length === limit && limit < mostEntries && (
        <Button onPress={() => setLimit(Math.min(limit + 150, mostEntries))}>{words.more}</Button>
      )}
    </>
  )
}

/** One turn of an experiment. */
function TurnLine({ part, onOpen }: { part: Entry; onOpen: () => void }) {
  if (!isEntryOf('phase', part)) return null
  return (
    <EntryLine onOpen={onOpen}>
      <span className={styles['phase']}>
        {messages.timeline.states[`phase.${part.content.phase}`]} · <RelativeDay day={part.day} />
      </span>
      <span dir="auto">{part.content.happened || messages.entries.blank}</span>
    </EntryLine>
  )
}
