import { useState } from 'react'
import type { Content, Entry, EntryDraft } from '#shared/journal/entry.ts'
import { doneChord } from '../keys/shortcuts.ts'
import { onChords, writingPlace } from '../keys/use-chords.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { LayerSelect } from '../ui/layer-select.tsx'
import { Notice } from '../ui/notice.tsx'
import { SavedMark } from '../ui/saved-mark.tsx'
import { ClosingButtons } from './closing-acts.tsx'
import type { ClosingAct } from './entry-acts.ts'
import styles from './entry-form.module.css'
import { EntryFormField } from './entry-form-field.tsx'
import { type FormField, formFields } from './form-fields.ts'
import { FreedomLowering } from './freedom-lowering.tsx'
import { refusedFields, savedMarkOf } from './save-words.ts'
import { useEntryDraft } from './use-entry-draft.ts'

interface EntryFormProps {
  readonly start: Entry | EntryDraft
  readonly onClose: () => void
  /** In a meeting the day is the meeting's. */
  readonly isDayFixed?: boolean
  /** In a sealed meeting words stand: what was written when the form opened can only be read. */
  readonly isSealed?: boolean
}

const withField = (content: Content, name: string, value: string | null): Content =>
  ({ ...content, [name]: value }) as Content

const isTextField = ({ as }: FormField): boolean => ['words', 'text', 'line', 'area'].includes(as)

const isWrittenIn = (content: Content, field: FormField): boolean => {
  const value: unknown = Reflect.get(content, field.name)
  return isTextField(field) && typeof value === 'string' && value.trim() !== ''
}

/**
 * The small form of one entry. Nothing is required and nothing is submitted: every pause saves,
 * and *Done* or Escape only closes it.
 */
export function EntryForm({ start, onClose, isDayFixed = false, isSealed = false }: EntryFormProps) {
  const { fields, edit, editLayer, close, state, entryId, isWaiting } = useEntryDraft(start)
  const [isMore, setMore] = useState(false)
  const { content } = fields
  const shown = (field: FormField): boolean => !field.isReadOnlyHere && (field.shownWhen?.(content) ?? true)
  const all = formFields[content.kind].filter(shown)
  const isReadOnly = (field: FormField): boolean => isSealed && isWrittenIn(start.content, field)
  // Where one begins: a choice or a day above it is a Shift+Tab away, and what is typed at once is text.
  const toWrite = all.find((field) => isTextField(field) && !isReadOnly(field))
  const isHidden = (field: FormField): boolean => !field.first && !isMore
  const errors = refusedFields(state)
  const leave = async (): Promise<void> => {
    if (await close()) onClose()
  }
  const leaveNow = (): void => void leave()
  const closeLoop = async (act: ClosingAct): Promise<void> => {
    edit({ content: act.content })
    await leave()
  }
  return (
    <section
      className={styles['form']}
      aria-label={messages.entries.kinds[content.kind]}
      {...writingPlace}
      onKeyDown={onChords({ Escape: leaveNow, [doneChord]: leaveNow })}
    >
      {isSealed && <Notice tone="info">{messages.entries.sealedNotice}</Notice>}
      {all
        .filter((field) => !isHidden(field))
        .map((field) => (
          <EntryFormField
            key={field.name}
            personId={start.personId}
            content={content}
            field={field}
            error={errors[field.name]}
            isFirst={field === toWrite}
            isReadOnly={isReadOnly(field)}
            onChange={(value) => edit({ content: withField(content, field.name, value) })}
          />
        ))}
      {content.kind === 'freedom' && (
        <FreedomLowering
          personId={start.personId}
          entryId={entryId}
          day={fields.day}
          content={content}
          onChange={(next) => edit({ content: next })}
        />
      )}
      {isMore && !isDayFixed && (
        <DateField
          label={messages.entries.day}
          value={fields.day}
          error={errors['day']}
          onChange={(day) => day && edit({ day })}
        />
      )}
      {isWaiting && <Notice tone="info">{messages.entries.waitsForChoice}</Notice>}
      <footer className={styles['footer']}>
        <LayerSelect value={fields.layer} onChange={editLayer} />
        <Button variant="quiet" size="small" aria-expanded={isMore} onPress={() => setMore(!isMore)}>
          {isMore ? messages.entries.less : messages.entries.more}
        </Button>
        {'id' in start && <ClosingButtons content={content} onClose={(act) => void closeLoop(act)} />}
        <SavedMark {...savedMarkOf(state)} />
        <Button size="small" onPress={() => void leave()}>
          {messages.entries.done}
        </Button>
      </footer>
    </section>
  )
}
