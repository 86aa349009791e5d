import type { EntryOf } from '#shared/journal/entry.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { LayerBadge } from '../../ui/layer-badge.tsx'
import styles from './plan.module.css'

const words = messages.plan
const { fields } = messages.entries

const parts = ['growInto', 'iWillOpen', 'iCommit', 'theyCommit'] as const

/** The season as it is printed, in the look of the agreement. A private one says so, for a sheet may lie about. */
export function SeasonPaper({ season }: { readonly season: EntryOf<'plan'> }) {
  const { data: person } = useJournalQuery('readPerson', { id: season.personId })
  const { content, layer } = season
  const { seasonFrom, seasonTo, lookAgainOn } = content
  const about = [
    seasonFrom && seasonTo ? words.fromTo(formatDay(seasonFrom), formatDay(seasonTo)) : '',
    lookAgainOn ? words.lookAgain(formatDay(lookAgainOn)) : '',
  ].filter(Boolean)
  return (
    <article className={styles['paper']} aria-label={words.paper} data-print="document" data-layer={layer}>
      <h2 dir="auto">{words.title(person?.name ?? '')}</h2>
      <p className={styles['about']}>
        {about.join(' · ')} {layer === 'private' && <LayerBadge layer={layer} />}
      </p>
      <dl className={styles['sections']}>
        {parts
          .filter((part) => content[part].trim() !== '')
          .map((part) => (
            <div key={part}>
              <dt>{fields[`plan.${part}`]?.label}</dt>
              <dd dir="auto">{content[part]}</dd>
            </div>
          ))}
      </dl>
    </article>
  )
}
