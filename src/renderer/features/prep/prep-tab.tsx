import { useState } from 'react'
import type { Entry, EntryDraft } from '#shared/journal/entry.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { EntryForm } from '../../entries/entry-form.tsx'
import { Agenda } from '../../meetings/agenda.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FreedomSection } from './freedom-section.tsx'
import { GoalSection } from './goal-section.tsx'
import { OweSection } from './owe-section.tsx'
import styles from './prep.module.css'
import { SaySection } from './say-section.tsx'
import { WaitingSection } from './waiting-section.tsx'
import { WordsSection } from './words-section.tsx'
import { WriteDown } from './write-down.tsx'

/** Five minutes before a one-on-one: what I owe first, then what they said, then what we might talk about. */
export function PrepTab({ personId }: { personId: string }) {
  const { data: brief, error } = useJournalQuery('readPrepBrief', { personId })
  const [open, setOpen] = useState<Entry | EntryDraft | null>(null)
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!brief) return null
  const { name } = brief.person
  return (
    <div className={styles['brief']}>
      {!brief.last && <p className={styles['hint']}>{messages.prep.firstOne}</p>}
      <div className={styles['columns']}>
        <OweSection title={messages.prep.iOwe(name)} entries={brief.iOwe} onOpen={setOpen} />
        <OweSection title={messages.prep.theyOwe(name)} entries={brief.theyOwe} onOpen={setOpen} />
        <SaySection entries={brief.toSay} onOpen={setOpen} />
        <WordsSection lastWords={brief.lastWords} />
        <FreedomSection freedom={brief.freedom} />
        <WaitingSection entries={brief.waiting} onOpen={setOpen} />
      </div>
      <GoalSection goals={brief.goals} onOpen={setOpen} />
      <div className={styles['halves']}>
        <Agenda personId={personId} items={brief.agenda} />
        {brief.question && (
          <section>
            <h2>{messages.prep.question}</h2>
            <p className={styles['question']}>“{brief.question.text}”</p>
          </section>
        )}
      </div>
      <WriteDown personId={personId} onStart={setOpen} />
      <Dialog
        title={open ? messages.entries.kinds[open.content.kind] : ''}
        isOpen={open !== null}
        onOpenChange={(isOpen) => !isOpen && setOpen(null)}
      >
        {open && <EntryForm key={'id' in open ? open.id : 'new'} start={open} onClose={() => setOpen(null)} />}
      </Dialog>
    </div>
  )
}
