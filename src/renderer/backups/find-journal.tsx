import { useState } from 'react'
import { call } from '../client/call.ts'
import { useRefreshShell } from '../client/use-refresh-shell.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { Button, type ButtonProps } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** Turns to a journal that lies in another folder; what is in it is only asked for by its passphrase. */
export function FindJournal({ label, ...look }: { label: string } & Pick<ButtonProps, 'variant' | 'size'>) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const refresh = useRefreshShell()
  const find = async (): Promise<void> => {
    const outcome = await call('findJournal', {})
    setTrouble(outcome.ok ? null : errorSentence(outcome.error))
    if (outcome.ok) await refresh()
  }
  return (
    <>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <Button {...look} onPress={() => void find()}>
        {label}
      </Button>
    </>
  )
}
