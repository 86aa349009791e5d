import { useState } from 'react'
import type { Period } from '#shared/journal/day.ts'
import type { Summary } from '#shared/journal/summary.ts'
import { savedMarkOf } from '../../entries/save-words.ts'
import { messages } from '../../messages/index.ts'
import { SharingQuestions } from '../../paper/sharing-questions.tsx'
import { usePaperKey } from '../../paper/use-paper-key.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SavedMark } from '../../ui/saved-mark.tsx'
import { DraftMenu } from './draft-menu.tsx'
import { LeavingDialog } from './leaving-dialog.tsx'
import styles from './summary.module.css'
import { SummaryWorkbench } from './summary-workbench.tsx'
import { useDraft } from './use-draft.ts'
import { useSaving } from './use-saving.ts'

/** The draft of one person's summary, and the ways in which it can leave. */
export function SummaryOfPerson({ summary, period }: { summary: Summary; period: Period }) {
  const draft = useDraft(summary)
  const { said, isBusy, save } = useSaving(summary.personId, period, draft.flush)
  const [isLeaving, setLeaving] = useState(false)
  usePaperKey(() => setLeaving(true))
  return (
    <>
      <div className={styles['chrome']}>
        <div className={styles['actions']}>
          <SavedMark {...savedMarkOf(draft.state)} />
          <DraftMenu personId={summary.personId} draft={draft} />
          <Button variant="primary" isPending={isBusy} onPress={() => setLeaving(true)}>
            {messages.summary.leave}
          </Button>
        </div>
        <SharingQuestions personId={summary.personId} />
        {said && <Notice tone={said.tone}>{said.text}</Notice>}
      </div>
      <SummaryWorkbench summary={summary} period={period} draft={draft} />
      <LeavingDialog isOpen={isLeaving} onOpenChange={setLeaving} onSave={(format) => void save(format)} />
    </>
  )
}
