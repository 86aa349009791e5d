import type { Content, Entry } from '#shared/journal/entry.ts'
import { formatDay, messages } from '../messages/index.ts'
import { LayerBadge } from '../ui/layer-badge.tsx'
import { RelativeDay } from '../ui/relative-day.tsx'
import styles from './entry-card.module.css'
import { entryIcon } from './entry-icon.ts'
import { formFields } from './form-fields.ts'

interface Written {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly isWords: boolean
}

const textFor = (content: Content, { name, as }: { readonly name: string; readonly as: string }): string => {
  const value: unknown = Reflect.get(content, name)
  if (typeof value !== 'string') return ''
  if (as === 'day') return formatDay(value)
  return messages.entries.choices[`${content.kind}.${name}`]?.[value] ?? value
}

/** The fields of an entry that say something, in the order of its form; links to other entries are left out. */
const writtenFields = (content: Content): Written[] =>
  formFields[content.kind]
    .filter((field) => field.as !== 'goal' && field.as !== 'experiment' && (field.shownWhen?.(content) ?? true))
    .map((field) => ({
      name: field.name,
      label: messages.entries.fields[`${content.kind}.${field.name}`]?.label ?? field.name,
      text: textFor(content, field),
      isWords: field.as === 'words',
    }))
    .filter(({ text }) => text.trim() !== '')

/** An entry to read: its kind, its day, its layer, and every field that has something in it. */
export function EntryCard({ entry, children }: { entry: Entry; children?: React.ReactNode }) {
  const Icon = entryIcon[entry.content.kind]
  const written = writtenFields(entry.content)
  return (
    <article className={styles['card']} aria-label={messages.entries.kinds[entry.content.kind]}>
      <header className={styles['head']}>
        <Icon size={16} aria-hidden="true" />
        <span className={styles['kind']}>{messages.entries.kinds[entry.content.kind]}</span>
        <RelativeDay day={entry.day} />
        <LayerBadge layer={entry.layer} />
      </header>
      {written.length === 0 && <p className={styles['blank']}>{messages.entries.blank}</p>}
      <dl className={styles['fields']}>
        {written.map(({ name, label, text, isWords }) => (
          <div key={name} className={styles['field']}>
            <dt>{label}</dt>
            <dd dir="auto" data-words={isWords}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
      {children && <footer className={styles['actions']}>{children}</footer>}
    </article>
  )
}
