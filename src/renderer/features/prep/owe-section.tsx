import { dayOfDate } from '#shared/journal/day.ts'
import { type Entry, isEntryOf } from '#shared/journal/entry.ts'
import { isolated } from '#shared/journal/isolated.ts'
import type { PrepBrief } from '#shared/journal/prep-brief.ts'
import { closeEntry } from '../../entries/close-entry.ts'
import { closingActs } from '../../entries/entry-acts.ts'
import { messages } from '../../messages/index.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import { EntryTitle } from './entry-title.tsx'
import styles from './prep.module.css'

interface OweSectionProps {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly carried: PrepBrief['carried']
  readonly onOpen: (entry: Entry) => void
}

/** Open commitments of one side. Ticking one marks it kept today, and can be undone. */
export function OweSection({ title, entries, carried, onOpen }: OweSectionProps) {
  const words = messages.prep
  const commitments = entries.filter((entry) => isEntryOf('commitment', entry))
  const keep = (entry: Entry): void => {
    const [kept] = closingActs(entry.content, dayOfDate(new Date()))
    if (kept) void closeEntry(entry, kept)
  }
  return (
    <section>
      <h2>{title}</h2>
      {commitments.length === 0 && <p className={styles['quiet']}>{words.nothingOwed}</p>}
      <ul className={styles['list']}>
        {commitments.map((entry) => (
          <li key={entry.id} className={styles['line']}>
            <Checkbox
              isSelected={false}
              onChange={() => keep(entry)}
              aria-label={`${messages.entries.close.kept}: ${isolated(entry.content.what)}`}
            >
              {''}
            </Checkbox>
            <div>
              <EntryTitle entry={entry} onOpen={onOpen} />
              <p className={styles['when']}>
                {entry.content.due ? (
                  <>
                    {words.due} <RelativeDay day={entry.content.due} />
                  </>
                ) : (
                  <>
                    {words.since} <RelativeDay day={entry.day} />
                  </>
                )}
                {carried[entry.id] && ` · ${words.carriedTimes(carried[entry.id]?.carriedTimes ?? 0)}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
