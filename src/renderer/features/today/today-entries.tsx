import { type ReactNode, useState } from 'react'
import type { Entry } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import type { Beginning, Today, TodayList } from '#shared/journal/today.ts'
import { failureOf } from '../../client/call.ts'
import { linkTo } from '../../client/route.ts'
import { CloseButton } from '../../entries/closing-acts.tsx'
import { EntryDialog } from '../../entries/entry-dialog.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './today.module.css'
import { useWholeList } from './use-whole-list.ts'

const words = messages.today

/** The day that matters for its kind, and the word before it. */
function whenOf({ day, content }: Entry): readonly [word: string, day: string] {
  switch (content.kind) {
    case 'commitment':
      return content.due ? [words.due, content.due] : [words.since, day]
    case 'recognition':
      return [words.noticed, day]
    case 'idea':
      return [words.idea, day]
    case 'freedom':
      return content.lookIn ? [words.lookIn, content.lookIn] : [words.giveBack, content.giveBackOn ?? day]
    case 'disagreement':
      return [words.repairCheck, content.repairCheckOn ?? day]
    case 'agreement':
      return [words.renewal, content.renewOn ?? day]
    case 'plan':
      return [words.season, content.lookAgainOn ?? day]
    default:
      return [words.asked, day]
  }
}

function When({ entry }: { entry: Entry }) {
  const [word, day] = whenOf(entry)
  return (
    <span>
      {word} <RelativeDay day={day} />
    </span>
  )
}

/** What was written when freedom changed: the event, and the give-back day if the line does not say it already. */
function FreedomWords({ content }: Entry) {
  if (content.kind !== 'freedom') return null
  const { reason, giveBackOn, lookIn } = content
  return (
    <>
      {reason.trim() !== '' && (
        <span>
          {words.happened} <span dir="auto">{reason}</span>
        </span>
      )}
      {giveBackOn && lookIn && (
        <span>
          {words.giveBack} <RelativeDay day={giveBackOn} />
        </span>
      )}
    </>
  )
}

interface EntryGroupProps {
  readonly list: TodayList
  readonly beginning: Beginning
  readonly nameOf: (personId: string) => string
  readonly onOpen: (entry: Entry) => void
  readonly whenEmpty?: ReactNode
}

function EntryGroup({ list, beginning, nameOf, onOpen, whenEmpty }: EntryGroupProps) {
  const { shown, error, showAll } = useWholeList(list, beginning)
  const { count } = beginning
  const title = words[list]
  if (count === 0 && whenEmpty === undefined) return null
  return (
    <section>
      <h2>{title}</h2>
      {count === 0 && <p className={styles['when']}>{whenEmpty}</p>}
      <ul className={styles['entries']}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <div>
              <button type="button" className={styles['title']} dir="auto" onClick={() => onOpen(entry)}>
                {titleOf(entry.content) || words.somethingUnnamed}
              </button>
              <p className={styles['about']}>
                <Link variant="plain" href={linkTo('person', entry.personId, 'prep')}>
                  <span dir="auto">{nameOf(entry.personId)}</span>
                </Link>
                <When entry={entry} />
                <FreedomWords {...entry} />
              </p>
            </div>
            <CloseButton entry={entry} />
          </li>
        ))}
      </ul>
      {error && <Notice tone="error">{errorSentence(failureOf(error))}</Notice>}
      {showAll && (
        <Button variant="quiet" size="small" aria-label={words.showAllOf(count, title)} onPress={showAll}>
          {words.showAll(count)}
        </Button>
      )}
    </section>
  )
}

/** What waits for the manager, over all people, what they owe first (principle 2). */
export function TodayEntries({ today, nameOf }: { today: Today; nameOf: (personId: string) => string }) {
  const [opened, setOpened] = useState<Entry | null>(null)
  const shared = { nameOf, onOpen: setOpened }
  return (
    <div className={styles['groups']}>
      <EntryGroup list="iOwe" beginning={today.iOwe} whenEmpty={words.nothingOwed} {...shared} />
      <EntryGroup list="toSay" beginning={today.toSay} {...shared} />
      <EntryGroup list="waiting" beginning={today.waiting} {...shared} />
      <EntryGroup list="lookIns" beginning={today.lookIns} {...shared} />
      <EntryGroup list="repairChecks" beginning={today.repairChecks} {...shared} />
      <EntryGroup list="renewals" beginning={today.renewals} {...shared} />
      <EntryDialog open={opened} onClose={() => setOpened(null)} />
    </div>
  )
}
