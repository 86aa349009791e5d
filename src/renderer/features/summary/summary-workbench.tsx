import { useCallback, useDeferredValue } from 'react'
import type { Period } from '#shared/journal/day.ts'
import type { Summary } from '#shared/journal/summary.ts'
import { call } from '../../client/call.ts'
import { useEntryDialog } from '../../entries/use-entry-dialog.tsx'
import { errorSentence } from '../../messages/error-sentence.ts'
import { showToast } from '../../ui/toasts.tsx'
import { EvidenceList } from './evidence-list.tsx'
import styles from './summary.module.css'
import { SummaryChecks } from './summary-checks.tsx'
import { SummaryPaper } from './summary-paper.tsx'
import type { DraftHandle } from './use-draft.ts'

interface SummaryWorkbenchProps {
  readonly summary: Summary
  readonly period: Period
  readonly draft: DraftHandle
}

/** Evidence, the page that leaves, and the questions about it, side by side. */
export function SummaryWorkbench({ summary, period, draft }: SummaryWorkbenchProps) {
  const { dialog, open } = useEntryDialog(summary.personId)
  const openEntry = useCallback(
    (id: string): void =>
      void call('readEntry', { id }).then((outcome) => {
        if (outcome.ok) open(outcome.value)
        else showToast({ text: errorSentence(outcome.error) })
      }),
    [open],
  )
  // The questions may come a moment later: no key waits for them.
  const looked = useDeferredValue(draft.draft)
  return (
    <div className={styles['draft']}>
      <EvidenceList summary={summary} excluded={draft.draft.excluded} onInclude={draft.acts.exclude} />
      <SummaryPaper document={summary.document} draft={draft} onOpen={openEntry} />
      <SummaryChecks summary={summary} draft={looked} onWholeArc={draft.acts.tellWholeArc} period={period} />
      {dialog}
    </div>
  )
}
