import { useState } from 'react'
import { dayOfDate } from '#shared/journal/day.ts'
import type { OpenedTemplate, TemplateVersion } from '#shared/journal/own-template.ts'
import { call } from '../../client/call.ts'
import { keepText } from '../../client/kept-texts.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { TemplateContent } from './template-content.tsx'
import styles from './templates.module.css'

const words = messages.templates

interface EarlierVersionsProps {
  readonly templateId: string
  /** Writes what is still in a field, so that it becomes a version too. */
  readonly flush: () => Promise<boolean>
  readonly onRestored: (template: OpenedTemplate) => void
}

/** What stood in an own template before each sitting: to read, and to take up again. */
export function EarlierVersions({ templateId, flush, onRestored }: EarlierVersionsProps) {
  const { data: versions = [] } = useJournalQuery('listTemplateVersions', { id: templateId })
  const [read, setRead] = useState<TemplateVersion | null>(null)
  const takeUpAgain = async ({ version }: TemplateVersion): Promise<void> => {
    if (!(await flush())) return
    const outcome = await call('restoreTemplateVersion', { id: templateId, version })
    setRead(null)
    showToast({ text: outcome.ok ? words.versions.restored(version) : errorSentence(outcome.error) })
    if (!outcome.ok) return
    await keepText({ place: `template/${templateId}`, personId: null, text: '' })
    onRestored(outcome.value)
  }
  if (versions.length === 0) return null
  return (
    <section>
      <h2>{words.versions.title}</h2>
      <p className={styles['hint']}>{words.versions.explanation}</p>
      <ul className={styles['lines']}>
        {versions.map((version) => (
          <li key={version.version} className={styles['line']}>
            <span className={styles['line-words']}>
              {words.editor.version(version.version)}{' '}
              <span className={styles['hint']}>
                {words.versions.changed(formatDay(dayOfDate(new Date(version.changedAt))))}
              </span>
            </span>
            <Button
              size="small"
              variant="quiet"
              aria-label={words.versions.readNamed(version.version)}
              onPress={() => setRead(version)}
            >
              {words.versions.read}
            </Button>
          </li>
        ))}
      </ul>
      {read && (
        <Dialog
          title={`${read.template.title} · ${words.editor.version(read.version)}`}
          isOpen
          onOpenChange={() => setRead(null)}
          size="large"
          actions={
            <Button variant="primary" onPress={() => void takeUpAgain(read)}>
              {words.versions.again}
            </Button>
          }
        >
          <TemplateContent template={read.template} level={3} />
        </Dialog>
      )}
    </section>
  )
}
