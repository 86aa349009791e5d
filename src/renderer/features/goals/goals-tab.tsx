import { Flag, Milestone, Plus } from 'lucide-react'
import { type Entry, type EntryOf, isEntryOf } from '#shared/journal/entry.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { EntryLines } from '../../entries/entry-lines.tsx'
import { LivingEntry } from '../../entries/living-entry.tsx'
import { newDraft } from '../../entries/start-entry.ts'
import { useEntryDialog } from '../../entries/use-entry-dialog.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './goals.module.css'
import { LookLine } from './look-line.tsx'

const words = messages.goals

const isLive = ({ content }: EntryOf<'goal'>): boolean => content.state === 'active' || content.state === 'reworded'

/** Common goals with their measure, and every dated look at them: what moved, what it took, how they were reworded. */
export function GoalsTab({ personId }: { personId: string }) {
  const { data, error } = useJournalQuery('listEntries', {
    personId,
    kinds: ['goal', 'checkpoint'],
    meetingId: null,
    limit: 500,
  })
  const { dialog, open, start } = useEntryDialog(personId)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!data) return null
  const goals = data.filter((entry) => isEntryOf('goal', entry))
  const looks = data.filter((entry) => isEntryOf('checkpoint', entry))
  const lookAt = (goal: Entry): void => {
    const draft = newDraft('checkpoint', { personId })
    if (draft.content.kind === 'checkpoint') open({ ...draft, content: { ...draft.content, goalId: goal.id } })
  }
  const groups = [
    { title: words.live, goals: goals.filter(isLive) },
    { title: words.ended, goals: goals.filter((goal) => !isLive(goal)) },
  ]
  const add = (
    <Button icon={Plus} variant={goals.length === 0 ? 'primary' : 'secondary'} onPress={() => start('goal')}>
      {words.add}
    </Button>
  )
  return (
    <div className={styles['tab']}>
      {dialog}
      {goals.length === 0 ? (
        <EmptyState title={words.emptyTitle} icon={Flag} action={add}>
          {words.empty}
        </EmptyState>
      ) : (
        <div>{add}</div>
      )}
      {groups
        .filter((group) => group.goals.length > 0)
        .map((group) => (
          <section key={group.title} className={styles['group']}>
            <h2>{group.title}</h2>
            {group.goals.map((goal) => (
              <div key={goal.id} className={styles['goal']}>
                <LivingEntry entry={goal}>
                  <Button variant="quiet" size="small" icon={Milestone} onPress={() => lookAt(goal)}>
                    {words.look}
                  </Button>
                </LivingEntry>
                <EntryLines>
                  {looks
                    .filter(({ content }) => content.goalId === goal.id)
                    .map((look) => (
                      <LookLine key={look.id} look={look} onOpen={() => open(look)} />
                    ))}
                </EntryLines>
              </div>
            ))}
          </section>
        ))}
    </div>
  )
}
