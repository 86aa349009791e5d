import { Copy, Trash2, Upload } from 'lucide-react'
import type { OpenedTemplate } from '#shared/journal/own-template.ts'
import type { Template } from '#shared/journal/template.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { savedMarkOf } from '../../entries/save-words.ts'
import { writingPlace } from '../../keys/use-chords.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SavedMark } from '../../ui/saved-mark.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { EarlierVersions } from './earlier-versions.tsx'
import { StepList } from './step-list.tsx'
import { lineProblem, phraseProblem } from './template-problems.ts'
import styles from './templates.module.css'
import { duplicateTemplate, exportTemplate, trashWithUndo } from './use-template-acts.ts'
import { useTemplateDraft } from './use-template-draft.ts'
import { useTemplateEdits } from './use-template-edits.ts'

const words = messages.templates

/** The version that is being written; it counts on by itself when a new sitting begins. */
function Version({ templateId }: { templateId: string }) {
  const { data: templates = [] } = useJournalQuery('listTemplates', {})
  const version = templates.find(({ id }) => id === templateId)?.version ?? null
  return version !== null && <>{words.editor.version(version)}</>
}

interface EditorProps {
  readonly start: Template
  readonly onRestored: (template: OpenedTemplate) => void
}

/** An own template, written as one goes: words first, then its steps, and what stood there before. */
export function TemplateEditor({ start, onRestored }: EditorProps) {
  const { draft, edit, state, flush } = useTemplateDraft(start)
  const { edits, heard } = useTemplateEdits(draft, edit)
  const { id } = start
  const title = draft.title.trim() === '' ? words.editor.untitled : draft.title
  const write = (part: Partial<Template>): void => edit((now) => ({ ...now, ...part }))
  /** What is still in a field goes along. */
  const afterSaving = async (act: () => Promise<void>): Promise<void> => {
    if (await flush()) await act()
  }
  const actions = (
    <>
      <Button variant="quiet" icon={Copy} onPress={() => void afterSaving(() => duplicateTemplate(id))}>
        {words.duplicate}
      </Button>
      <Button variant="quiet" icon={Upload} onPress={() => void afterSaving(() => exportTemplate(id))}>
        {words.export}
      </Button>
      <Button variant="quiet" icon={Trash2} onPress={() => void afterSaving(() => trashWithUndo(draft))}>
        {words.trash}
      </Button>
    </>
  )
  return (
    <div className={styles['editor']} {...writingPlace}>
      <PageHeader title={<span dir="auto">{title}</span>} actions={actions} />
      <p className={styles['status']}>
        <span>
          {words.editor.lede} <Version templateId={id} />
        </span>
        <SavedMark {...savedMarkOf(state)} />
      </p>
      <div className={styles['fields']}>
        <TextField
          label={words.editor.title}
          spelling="on"
          value={draft.title}
          onChange={(text) => write({ title: text })}
          error={phraseProblem(draft.title, words.problems.titleMissing)}
        />
        <div className={styles['pair']}>
          <TextField
            label={words.editor.when}
            spelling="on"
            description={words.editor.whenHint}
            value={draft.when}
            onChange={(when) => write({ when })}
            error={lineProblem(draft.when)}
          />
          <TextField
            label={words.editor.length}
            description={words.editor.lengthHint}
            value={draft.length}
            onChange={(length) => write({ length })}
            error={lineProblem(draft.length)}
          />
        </div>
        <TextArea
          label={words.editor.note}
          rows={2}
          value={draft.note}
          onChange={(note) => write({ note })}
          error={lineProblem(draft.note)}
        />
      </div>
      <StepList steps={draft.steps} edits={edits} />
      <EarlierVersions templateId={id} flush={flush} onRestored={onRestored} />
      <VisuallyHidden>
        <span role="status">{heard}</span>
      </VisuallyHidden>
    </div>
  )
}
