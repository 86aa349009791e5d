import { useEffect } from 'react'
import type { Together } from '#shared/journal/together.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { focusPageTitle, pageTitleId } from '../../ui/page-title.ts'
import { SharedAgreement, SharedFreedom, SharedGoals, SharedList, SharedSeason } from './shared-parts.tsx'
import styles from './together.module.css'
import { useEscape } from './use-escape.ts'

const words = messages.together

const promise = ({ what, due, since }: Together['iOwe'][number]) => ({
  text: what,
  when: due ? words.due(formatDay(due)) : words.since(formatDay(since)),
})

/**
 * What two people look at on one screen: the whole window, and nothing in it but shareable words. Its answer comes from
 * a call whose type has no room for anything else, and there is no frame around it to wander off into.
 */
export function TogetherScreen({ personId }: { personId: string }) {
  const { data: together, error } = useJournalQuery('readTogether', { personId }, { forget: true })
  useEscape(linkTo('person', personId, 'prep'))
  const isThere = together !== undefined
  useEffect(() => {
    if (isThere) focusPageTitle()
  }, [isThere])
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!together) return null
  const isEmpty = Object.values(together).every((part) => part === null || (Array.isArray(part) && part.length === 0))
  return (
    <main className={styles['screen']} data-layer="shareable">
      <header className={styles['header']}>
        <h1 id={pageTitleId} tabIndex={-1}>
          {words.title}
        </h1>
        <ButtonLink variant="quiet" size="small" href={linkTo('person', personId, 'prep')}>
          {words.close}
        </ButtonLink>
      </header>
      {isEmpty && <p className={styles['quiet']}>{words.empty}</p>}
      <div className={styles['columns']}>
        <SharedList title={words.agenda} lines={together.agenda.map((text) => ({ text }))} />
        <SharedList title={words.iOwe} lines={together.iOwe.map(promise)} />
        <SharedList title={words.theyOwe} lines={together.theyOwe.map(promise)} />
        <SharedGoals goals={together.goals} />
        <SharedFreedom steps={together.freedom} />
        <SharedSeason season={together.season} />
      </div>
      <SharedAgreement agreement={together.agreement} />
    </main>
  )
}
