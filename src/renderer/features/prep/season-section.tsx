import type { Entry } from '#shared/journal/entry.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { EntryTitle } from './entry-title.tsx'
import styles from './prep.module.css'

/** What this season is for, in their words. Silent without a plan. */
export function SeasonSection({ season, onOpen }: { season: Entry | null; onOpen: (entry: Entry) => void }) {
  const content = season?.content
  if (!season || content?.kind !== 'plan') return null
  return (
    <section>
      <h2>{messages.prep.season}</h2>
      <EntryTitle entry={season} onOpen={onOpen} isQuoted />
      {content.seasonTo && <p className={styles['when']}>{messages.prep.seasonTo(formatDay(content.seasonTo))}</p>}
    </section>
  )
}
