import { useState } from 'react'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { NewPassphrase } from '../../passphrase/new-passphrase.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.settings.passphrase
const utf8 = new TextEncoder()

/** Another passphrase for this journal: the old one once, the new one twice. */
export function ChangePassphrase() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.change}</Button>
      <Dialog title={words.change} size="small" isOpen={isOpen} onOpenChange={setOpen} isDismissable={false}>
        {isOpen && <ChangeForm onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}

function ChangeForm({ onDone }: { onDone: () => void }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const change = async (): Promise<void> => {
    setPending(true)
    const outcome = await call('changePassphrase', { current: utf8.encode(current), next: utf8.encode(next) })
    setPending(false)
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    showToast({ text: words.changed })
    onDone()
  }
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <p>{words.explanation}</p>
        <p>{words.kept}</p>
        <p>{words.leaked}</p>
      </Stack>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <PassphraseField label={words.current} value={current} onChange={setCurrent} autoFocus />
      <NewPassphrase
        label={words.next}
        isFirst={false}
        value={next}
        onChange={setNext}
        submit={words.change}
        onSubmit={() => void change()}
        isPending={isPending}
      />
    </Stack>
  )
}
