import type { ReactNode } from 'react'
import type { Entry } from '#shared/journal/entry.ts'
import { messages } from '../messages/index.ts'
import { LayerBadge } from '../ui/layer-badge.tsx'
import { RelativeDay } from '../ui/relative-day.tsx'
import styles from './entry-card.module.css'
import { EntryFields } from './entry-fields.tsx'
import { entryIcon } from './entry-icon.ts'
import { EntrySource } from './entry-source.tsx'

interface EntryCardProps {
  readonly entry: Entry
  /** Names of fields that the page says already, above the card. */
  readonly saidAbove?: readonly string[]
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** An entry to read: its kind, its day, its layer, and every field that has something in it. */
export function EntryCard({ entry, saidAbove = [], children }: EntryCardProps) {
  const Icon = entryIcon[entry.content.kind]
  return (
    <article
      className={styles['card']}
      aria-label={messages.entries.kinds[entry.content.kind]}
      data-layer={entry.layer}
    >
      <div className={styles['parts']}>
        <header className={styles['head']}>
          <Icon size={16} aria-hidden="true" />
          <span className={styles['kind']}>{messages.entries.kinds[entry.content.kind]}</span>
          <RelativeDay day={entry.day} />
          <LayerBadge layer={entry.layer} />
        </header>
        <EntryFields content={entry.content} saidAbove={saidAbove} />
        <EntrySource entry={entry} />
        {children && <footer className={styles['actions']}>{children}</footer>}
      </div>
    </article>
  )
}
