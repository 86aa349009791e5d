import type { Content, EntryKind } from '#shared/journal/entry.ts'
import { messages } from '../messages/index.ts'
import { RelativeDay } from '../ui/relative-day.tsx'
import styles from './entry-card.module.css'
import { type FormField, formFields } from './form-fields.ts'

interface Written {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly as: FormField['as']
}

/** What the kind is about is read first and needs no name above it. The others need theirs: *What I bring*. */
const lead: { readonly [Kind in EntryKind]?: string } = {
  note: 'text',
  listening: 'theirWords',
  goal: 'title',
  checkpoint: 'happened',
  commitment: 'what',
  freedom: 'area',
  recognition: 'whatTheyDid',
  idea: 'idea',
  opinion: 'asked',
  experiment: 'intended',
  phase: 'happened',
  investment: 'what',
  addendum: 'text',
}

/** The fields of an entry that say something, in the order of its form; links to other entries are left out. */
const writtenFields = (content: Content): Written[] =>
  formFields[content.kind]
    .filter((field) => field.as !== 'goal' && field.as !== 'experiment' && (field.shownWhen?.(content) ?? true))
    .map((field) => {
      const value: unknown = Reflect.get(content, field.name)
      return {
        name: field.name,
        label: messages.entries.fields[`${content.kind}.${field.name}`]?.label ?? field.name,
        value: typeof value === 'string' ? value : '',
        as: field.as,
      }
    })
    .filter(({ value }) => value.trim() !== '')

/** Short enough for the quiet line; another wording of a goal is not. */
const isFact = ({ name, as }: Written): boolean =>
  as === 'day' || as === 'choice' || (as === 'line' && name !== 'wordingAfter')

/** Days, choices and other short answers, side by side in one quiet line. */
function Facts({ kind, facts }: { kind: EntryKind; facts: readonly Written[] }) {
  if (facts.length === 0) return null
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, label, value, as }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd dir="auto">
            {as === 'day' ? (
              <RelativeDay day={value} />
            ) : (
              (messages.entries.choices[`${kind}.${name}`]?.[value] ?? value)
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface EntryFieldsProps {
  readonly content: Content
  /** Names of fields that the page says already, above the entry. */
  readonly saidAbove?: readonly string[]
}

/** Everything that is written in an entry: what it is about, its days and choices, and the rest under its names. */
export function EntryFields({ content, saidAbove = [] }: EntryFieldsProps) {
  const all = writtenFields(content)
  if (all.length === 0) return <p className={styles['blank']}>{messages.entries.blank}</p>
  const written = all.filter(({ name }) => !saidAbove.includes(name))
  const first = written.find(({ name }) => name === lead[content.kind])
  const facts = written.filter((field) => field !== first && isFact(field))
  const rest = written.filter((field) => field !== first && !isFact(field))
  return (
    <div className={styles['fields']}>
      {first && (
        <p className={styles['lead']} dir="auto" data-as={first.as}>
          {first.value}
        </p>
      )}
      <Facts kind={content.kind} facts={facts} />
      {rest.length > 0 && (
        <dl className={styles['rest']}>
          {rest.map(({ name, label, value, as }) => (
            <div key={name} className={styles['field']}>
              <dt>{label}</dt>
              <dd dir="auto" data-as={as}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
