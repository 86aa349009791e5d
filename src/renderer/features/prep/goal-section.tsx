import type { Entry } from '#shared/journal/entry.ts'
import { titleOf } from '#shared/journal/entry-words.ts'
import type { PrepBrief } from '#shared/journal/prep-brief.ts'
import { linkTo } from '../../client/route.ts'
import { messages } from '../../messages/index.ts'
import { Link } from '../../ui/link.tsx'
import { RelativeDay } from '../../ui/relative-day.tsx'
import { EntryTitle } from './entry-title.tsx'
import styles from './prep.module.css'

interface GoalSectionProps {
  readonly personId: string
  readonly goals: PrepBrief['goals']
  readonly more: number
  readonly onOpen: (entry: Entry) => void
}

/** The live goals, each with its measure and the last look at it. */
export function GoalSection({ personId, goals, more, onOpen }: GoalSectionProps) {
  const words = messages.prep
  return (
    <section>
      <h2>{words.goals}</h2>
      {goals.length === 0 && <p className={styles['quiet']}>{words.noGoals}</p>}
      <ul className={styles['list']}>
        {goals.map(({ goal, lastCheckpoint }) => (
          <li key={goal.id}>
            <EntryTitle entry={goal} onOpen={onOpen} />
            {goal.content.kind === 'goal' && goal.content.measure && (
              <p className={styles['when']}>
                {words.measure}: <bdi>{goal.content.measure}</bdi>
              </p>
            )}
            {lastCheckpoint && (
              <p className={styles['when']}>
                {words.lastCheckpoint}, <RelativeDay day={lastCheckpoint.day} />:{' '}
                <bdi>{titleOf(lastCheckpoint.content)}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <Link href={linkTo('person', personId, 'goals')}>{words.moreGoals(more)}</Link>}
    </section>
  )
}
