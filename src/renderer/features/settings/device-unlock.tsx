import { type FormEvent, useState } from 'react'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { useRefreshSecrets } from '../../passphrase/use-refresh-secrets.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.secrets.device

/** The system's keychain as one more way in: off at first, and switched with the passphrase only. */
export function DeviceUnlock() {
  const { data: device } = useJournalQuery('readDeviceUnlock', {})
  const [isOpen, setOpen] = useState(false)
  if (!device) return null
  const { keychain, isOn } = device
  const hint = keychain === 'usable' ? words.hint : keychain === 'unsafe' ? words.unsafe : words.none
  const title = isOn ? words.off : words.on
  return (
    <>
      <Checkbox
        isSelected={isOn}
        isDisabled={keychain !== 'usable' && !isOn}
        description={hint}
        onChange={() => setOpen(true)}
      >
        {words.label}
      </Checkbox>
      <Dialog title={title} size="small" isOpen={isOpen} onOpenChange={setOpen} isDismissable={false}>
        {isOpen && <SwitchForm isOn={!isOn} title={title} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}

function SwitchForm({ isOn, title, onDone }: { isOn: boolean; title: string; onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const refresh = useRefreshSecrets()
  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setPending(true)
    const outcome = await call('switchDeviceUnlock', { current: new TextEncoder().encode(typed), isOn })
    setPending(false)
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    showToast({ text: isOn ? words.switchedOn : words.switchedOff })
    onDone()
    await refresh()
  }
  return (
    <form onSubmit={(event) => void change(event)}>
      <Stack gap={4}>
        {trouble && <Notice tone="error">{trouble}</Notice>}
        <PassphraseField label={words.passphrase} value={typed} onChange={setTyped} autoFocus />
        <Row>
          <Button type="submit" variant="primary" isPending={isPending} isDisabled={typed === ''}>
            {title}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
