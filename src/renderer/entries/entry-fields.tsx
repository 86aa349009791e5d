import type { Content } from '#shared/journal/entry.ts'
import { formatDay, messages } from '../messages/index.ts'
import styles from './entry-card.module.css'
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

/** Everything that is written in an entry, field by field, each under its name. */
export function EntryFields({ content }: { content: Content }) {
  const written = writtenFields(content)
  if (written.length === 0) return <p className={styles['blank']}>{messages.entries.blank}</p>
  return (
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
  )
}
