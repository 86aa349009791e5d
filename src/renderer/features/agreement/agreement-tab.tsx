import { Plus, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { dayOfDate } from '#shared/journal/day.ts'
import type { Entry } from '#shared/journal/entry.ts'
import { call, failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { saveAllDrafts } from '../../client/unsaved-drafts.ts'
import { EntryForm } from '../../entries/entry-form.tsx'
import { LivingEntry } from '../../entries/living-entry.tsx'
import { startEntry } from '../../entries/start-entry.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { SavePdfButton } from '../../paper/save-pdf-button.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { showToast } from '../../ui/toasts.tsx'
import styles from './agreement.module.css'
import { AgreementPaper } from './agreement-paper.tsx'
import { VersionList } from './version-list.tsx'

const words = messages.agreement

/** What we both agreed to: today’s words, the next draft, and how it came here (principle 1). */
export function AgreementTab({ personId }: { personId: string }) {
  const { data: record, error } = useJournalQuery('readAgreement', { personId })
  const { data: person } = useJournalQuery('readPerson', { id: personId })
  const [isWriting, setWriting] = useState(false)
  const [first, setFirst] = useState<Parameters<typeof EntryForm>[0]['start'] | null>(null)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!record || !person) return null
  const begin = async (): Promise<void> => {
    const started = await startEntry('agreement', { personId })
    if ('failure' in started) showToast({ text: errorSentence(started.failure) })
    else if (!('id' in started.entry)) setFirst(started.entry)
    setWriting(true)
  }
  const stop = (): void => {
    setFirst(null)
    setWriting(false)
  }
  const [current] = record.versions
  const draft = record.draft ?? first
  if (!current && !draft) {
    return (
      <EmptyState
        title={words.emptyTitle}
        icon={ScrollText}
        action={
          <Button variant="primary" icon={Plus} onPress={() => void begin()}>
            {words.writeFirst}
          </Button>
        }
      >
        {words.empty}
      </EmptyState>
    )
  }
  return (
    <div className={styles['tab']}>
      {draft && <DraftVersion key="draft" draft={draft} recorded={record.draft} isWriting={isWriting} onClose={stop} />}
      {current && (
        <section className={styles['current']}>
          <div className={styles['chrome']}>
            <Button icon={Plus} isDisabled={record.draft !== null} onPress={() => void begin()}>
              {words.amend}
            </Button>
            <SavePdfButton what="agreement" />
          </div>
          <AgreementPaper version={current} name={person.name} />
        </section>
      )}
      <VersionList versions={record.versions} />
    </div>
  )
}

interface DraftVersionProps {
  readonly draft: Parameters<typeof EntryForm>[0]['start']
  /** The draft as it is in the journal; null before its first word is saved. */
  readonly recorded: Entry | null
  readonly isWriting: boolean
  readonly onClose: () => void
}

/** The next version while it is being talked about. It counts for nothing until both agree. */
function DraftVersion({ draft, recorded, isWriting, onClose }: DraftVersionProps) {
  const agree = async (): Promise<void> => {
    if (!(await saveAllDrafts()) || !recorded) return
    const latest = await call('readEntry', { id: recorded.id })
    if (!latest.ok || latest.value.content.kind !== 'agreement') return
    const day = dayOfDate(new Date())
    const { id, layer, content } = latest.value
    const outcome = await call('amendEntry', { id, day, layer, content: { ...content, agreedOn: day } })
    showToast({ text: outcome.ok ? words.agreedToast : errorSentence(outcome.error) })
    if (outcome.ok) onClose()
  }
  return (
    <section className={styles['draft']} aria-label={words.draft}>
      <div className={styles['chrome']}>
        <h2>{words.draft}</h2>
        <Button variant="primary" isDisabled={recorded === null} onPress={() => void agree()}>
          {words.agree}
        </Button>
      </div>
      <p className={styles['quiet']}>{words.draftMeans}</p>
      {recorded && !isWriting ? (
        <LivingEntry key={recorded.id} entry={recorded} />
      ) : (
        <EntryForm start={draft} onClose={onClose} />
      )}
    </section>
  )
}
