import { type FormEvent, useState } from 'react'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { useRefreshSecrets } from '../../passphrase/use-refresh-secrets.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'

const words = messages.settings.recoveryKey

/** Once a year: does the sheet in the drawer still open this journal? Nothing is opened and nothing is changed. */
export function CheckRecoveryKey() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.check}</Button>
      <Dialog title={words.check} size="small" isOpen={isOpen} onOpenChange={setOpen}>
        {isOpen && <CheckForm />}
      </Dialog>
    </>
  )
}

function CheckForm() {
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<{ tone: 'info' | 'error'; text: string } | null>(null)
  const refresh = useRefreshSecrets()
  const check = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const outcome = await call('checkRecoveryKey', { recoveryKey: typed })
    if (outcome.ok) await refresh()
    setSaid(outcome.ok ? { tone: 'info', text: words.works } : { tone: 'error', text: errorSentence(outcome.error) })
  }
  return (
    <form onSubmit={(event) => void check(event)}>
      <Stack gap={4}>
        <p>{words.explanation}</p>
        <TextField label={words.field} value={typed} onChange={setTyped} autoFocus />
        {said && <Notice tone={said.tone}>{said.text}</Notice>}
        <Row>
          <Button type="submit" variant="primary" isDisabled={typed.trim() === ''}>
            {words.check}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
