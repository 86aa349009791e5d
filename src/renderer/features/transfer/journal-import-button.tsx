import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/outcome.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { StopOrLeave } from '../../paper/stop-or-leave.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { ReadSoFar } from './read-so-far.tsx'
import { takeBack } from './take-back.ts'

const words = messages.transfer
type Tried = NonNullable<OutputOf<'tryJournalImport'>>

/** Brings in a journal as JSON, after showing what it would bring. */
export function JournalImportButton() {
  const [isBusy, setBusy] = useState(false)
  const [tried, setTried] = useState<Tried | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const choose = async (): Promise<void> => {
    setFailure(null)
    setBusy(true)
    const outcome = await call('tryJournalImport', {})
    setBusy(false)
    if (outcome.ok) setTried(outcome.value)
    else setFailure(outcome.error)
  }
  const run = async (): Promise<void> => {
    setBusy(true)
    const outcome = await call('runJournalImport', {})
    setBusy(false)
    setTried(null)
    if (!outcome.ok) return setFailure(outcome.error)
    const { added, batchId } = outcome.value
    showToast({
      text: words.imported(added),
      ...(batchId && { actionLabel: words.undo, onAction: () => void takeBack(batchId) }),
    })
  }
  const known = tried ? words.known(tried.report.known) : ''
  const hasNews = tried !== null && Object.values(tried.report.added).some((count) => count > 0)
  const actions = (
    <>
      <StopOrLeave isBusy={isBusy} onLeave={() => setTried(null)} />
      <Button variant="primary" isPending={isBusy} isDisabled={!hasNews} onPress={() => void run()}>
        {words.confirm}
      </Button>
    </>
  )
  return (
    <Stack gap={3}>
      {failure && (
        <Notice tone="error" onDismiss={() => setFailure(null)}>
          {errorSentence(failure)}
        </Notice>
      )}
      <Row>
        <Button isPending={isBusy && tried === null} onPress={() => void choose()}>
          {words.fromJson}
        </Button>
        <ReadSoFar isBusy={isBusy && tried === null} canStop />
      </Row>
      <Dialog
        title={words.found(tried?.fileName ?? '')}
        isOpen={tried !== null}
        onOpenChange={(isOpen) => !isOpen && !isBusy && setTried(null)}
        actions={actions}
        size="small"
      >
        {tried && (
          <Stack gap={3}>
            <p>{words.brings(tried.report.added)}</p>
            {known && <p>{known}</p>}
            <p>{words.isTrial}</p>
            <ReadSoFar isBusy={isBusy} />
          </Stack>
        )}
      </Dialog>
    </Stack>
  )
}
