import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatInstant, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toasts.tsx'
import type { DraftHandle } from './use-draft.ts'

/** Earlier drafts to take up again, and a new beginning. Neither loses what stands there now. */
export function DraftMenu({ personId, draft }: { personId: string; draft: DraftHandle }) {
  const { data: versions } = useJournalQuery('listSummaryDraftVersions', { personId })
  const words = messages.summary
  const act = async (id: string): Promise<void> => {
    if (!(await draft.flush())) return
    const outcome =
      id === 'again'
        ? await call('beginSummaryDraftAnew', { personId })
        : await call('restoreSummaryDraftVersion', { personId, version: Number(id) })
    if (outcome.ok) draft.acts.forget()
    showToast({ text: outcome.ok ? words.draftTaken : errorSentence(outcome.error) })
  }
  const earlier = (versions ?? []).map(({ version, changedAt }) => ({
    id: String(version),
    label: words.draftOf(formatInstant(changedAt)),
  }))
  return (
    <Menu
      trigger={<Button>{words.drafts}</Button>}
      label={words.drafts}
      entries={[{ id: 'again', label: words.beginAgain }, ...earlier]}
      onAction={(id) => void act(id)}
    />
  )
}
