import { useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import { call } from '../../client/call.ts'
import { useFileProgress } from '../../client/use-file-progress.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.backups

/** A copy now: how far it is, and a way to stop it. */
export function MakeCopy() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const progress = useFileProgress(isBusy)
  const make = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    const outcome = await call('makeBackup', {})
    setBusy(false)
    if (outcome.ok) showToast({ text: words.made })
    else if (outcome.error.code !== 'backup-cancelled') setFailure(outcome.error)
  }
  const percent = progress && progress.of > 0 ? Math.floor((100 * progress.done) / progress.of) : 0
  return (
    <Stack gap={2}>
      {failure && <Notice tone="error">{errorSentence(failure)}</Notice>}
      <Row>
        <Button variant="primary" isPending={isBusy} onPress={() => void make()}>
          {words.makeNow}
        </Button>
        {isBusy && (
          <Button variant="quiet" onPress={() => void call('stopBackup', {})}>
            {words.stop}
          </Button>
        )}
        <div role="status">
          {isBusy && <Text tone="soft">{percent === 100 ? words.checking : words.copying(percent)}</Text>}
        </div>
      </Row>
      <Text as="p" tone="soft" size="label">
        {words.rhythm}
      </Text>
    </Stack>
  )
}
