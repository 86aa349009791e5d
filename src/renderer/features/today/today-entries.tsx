import type { ReactNode } from 'react'
import type { Entry } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import type { Today } from '#shared/journal/today.ts'
import { linkTo } from '../../client/route.ts'
import { CloseButton } from '../../entries/closing-acts.tsx'
import { formatDay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import styles from './today.module.css'
import { useFirstOnes } from './use-first-ones.ts'

const words = messages.today

/** When it was, or is due, in the words that fit its kind. */
function whenOf({ day, content }: Entry): string {
  const short = (of: string): string => formatDay(of)
  switch (content.kind) {
    case 'commitment':
      return content.due ? words.due(short(content.due)) : words.since(short(day))
    case 'recognition':
      return words.noticed(short(day))
    case 'idea':
      return words.idea(short(day))
    case 'freedom':
      return words.lookIn(short(content.lookIn ?? day))
    case 'disagreement':
      return words.repairCheck(short(content.repairCheckOn ?? day))
    case 'agreement':
      return words.renewal(short(content.renewOn ?? day))
    case 'plan':
      return words.season(short(content.lookAgainOn ?? day))
    default:
      return words.asked(short(day))
  }
}

const entriesAtFirst = 10

interface EntryGroupProps {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly nameOf: (personId: string) => string
  readonly whenEmpty?: ReactNode
}

function EntryGroup({ title, entries, nameOf, whenEmpty }: EntryGroupProps) {
  const { shown, showAll } = useFirstOnes(entries, entriesAtFirst)
  if (entries.length === 0 && whenEmpty === undefined) return null
  return (
    <section>
      <h2>{title}</h2>
      {entries.length === 0 && <p className={styles['when']}>{whenEmpty}</p>}
      <ul className={styles['entries']}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <div>
              <p className={styles['title']} dir="auto">
                {titleOf(entry.content) || words.somethingUnnamed}
              </p>
              <p className={styles['when']}>
                <Link variant="plain" href={linkTo('person', entry.personId, 'prep')}>
                  {nameOf(entry.personId)}
                </Link>{' '}
                · {whenOf(entry)}
              </p>
            </div>
            <CloseButton entry={entry} />
          </li>
        ))}
      </ul>
      {showAll && (
        <Button variant="quiet" size="small" aria-label={words.showAllOf(entries.length, title)} onPress={showAll}>
          {words.showAll(entries.length)}
        </Button>
      )}
    </section>
  )
}

/** What waits for the manager, over all people, what they owe first (principle 2). */
export function TodayEntries({ today, nameOf }: { today: Today; nameOf: (personId: string) => string }) {
  return (
    <div className={styles['groups']}>
      <EntryGroup title={words.iOwe} entries={today.iOwe} nameOf={nameOf} whenEmpty={words.nothingOwed} />
      <EntryGroup title={words.toSay} entries={today.toSay} nameOf={nameOf} />
      <EntryGroup title={words.waiting} entries={today.waiting} nameOf={nameOf} />
      <EntryGroup title={words.lookIns} entries={today.lookIns} nameOf={nameOf} />
      <EntryGroup title={words.repairChecks} entries={today.repairChecks} nameOf={nameOf} />
      <EntryGroup title={words.renewals} entries={today.renewals} nameOf={nameOf} />
    </div>
  )
}
