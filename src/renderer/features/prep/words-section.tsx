import type { Entry } from '#shared/journal/entry.ts'
import { messages } from '../../messages/index.ts'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './prep.module.css'

/** What they said last, as they said it. */
export function WordsSection({ lastWords }: { lastWords: Entry | null }) {
  const content = lastWords?.content
  return (
    <section>
      <h2>{messages.prep.lastWords}</h2>
      {lastWords && content?.kind === 'listening' ? (
        <figure className={styles['quote']}>
          <blockquote dir="auto">“{content.theirWords}”</blockquote>
          <figcaption className={styles['when']}>
            <RelativeDay day={lastWords.day} />
          </figcaption>
        </figure>
      ) : (
        <p className={styles['quiet']}>{messages.prep.noLastWords}</p>
      )}
    </section>
  )
}
