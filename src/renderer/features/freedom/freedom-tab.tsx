import { DoorOpen, Plus } from 'lucide-react'
import { type EntryOf, isEntryOf } from '#shared/journal/entry.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { EntryLine, EntryLines } from '../../entries/entry-lines.tsx'
import { LivingEntry } from '../../entries/living-entry.tsx'
import { newDraft } from '../../entries/start-entry.ts'
import { useEntryDialog } from '../../entries/use-entry-dialog.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './freedom.module.css'
import { LevelScale } from './level-scale.tsx'

const words = messages.freedom

type Step = EntryOf<'freedom'>

const keyOf = ({ content }: Step): string => content.area.trim().toLowerCase()

/** The freedom ledger: who decides what today, inside which boundary, and how it came to that (principle 7). */
export function FreedomTab({ personId }: { personId: string }) {
  const { data, error } = useJournalQuery('listEntries', { personId, kinds: ['freedom'], meetingId: null, limit: 500 })
  const { dialog, open, start } = useEntryDialog(personId)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!data) return null
  const areas = [
    ...Map.groupBy(
      data.filter((entry) => isEntryOf('freedom', entry)),
      keyOf,
    ).values(),
  ]
  const change = (latest: Step): void => {
    const { area, level, boundary, safetyNet } = latest.content
    const draft = newDraft('freedom', { personId })
    if (draft.content.kind === 'freedom') {
      open({ ...draft, content: { ...draft.content, area, level, boundary, safetyNet } })
    }
  }
  const add = (
    <Button icon={Plus} variant={areas.length === 0 ? 'primary' : 'secondary'} onPress={() => start('freedom')}>
      {words.add}
    </Button>
  )
  return (
    <div className={styles['tab']}>
      {dialog}
      {areas.length === 0 ? (
        <EmptyState title={words.emptyTitle} icon={DoorOpen} action={add}>
          {words.empty}
        </EmptyState>
      ) : (
        <div>{add}</div>
      )}
      {areas.map((steps) => (
        <AreaLedger key={steps[0] ? keyOf(steps[0]) : ''} steps={steps} onChange={change} onOpen={open} />
      ))}
    </div>
  )
}

interface AreaLedgerProps {
  readonly steps: readonly Step[]
  readonly onChange: (latest: Step) => void
  readonly onOpen: (step: Step) => void
}

/** One decision area: its level today, and the steps that led there, the newest first. */
function AreaLedger({ steps, onChange, onOpen }: AreaLedgerProps) {
  const [latest, ...earlier] = steps
  if (!latest) return null
  return (
    <section className={styles['area']}>
      <header className={styles['head']}>
        <h2 dir="auto">{latest.content.area || messages.entries.blank}</h2>
        <Button size="small" onPress={() => onChange(latest)}>
          {words.change}
        </Button>
      </header>
      <LevelScale level={latest.content.level} />
      <LivingEntry key={latest.id} entry={latest} saidAbove={['area', 'level']} />
      <EntryLines>
        {earlier.map((step) => (
          <EntryLine key={step.id} onOpen={() => onOpen(step)}>
            <span className={styles['when']}>
              <RelativeDay day={step.day} />
            </span>
            <span>{messages.entries.choices['freedom.level']?.[step.content.level]}</span>
          </EntryLine>
        ))}
      </EntryLines>
    </section>
  )
}
