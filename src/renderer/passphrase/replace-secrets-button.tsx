import { useState } from 'react'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ReplaceSecrets } from './replace-secrets.tsx'

const words = messages.secrets.replace

/** The way back to a new passphrase for whoever said "later". */
export function ReplaceSecretsButton() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.open}</Button>
      <Dialog title={words.title} isOpen={isOpen} onOpenChange={setOpen} isDismissable={false}>
        {isOpen && <ReplaceSecrets onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}
