import { type ReactNode, useState } from 'react'
import { useJournalQuery } from '../../client/queries.ts'
import { messages } from '../../messages/index.ts'
import { ReplaceSecrets } from '../../passphrase/replace-secrets.tsx'
import { Button } from '../../ui/button.tsx'
import { DoorPage } from '../../ui/door-page.tsx'

const words = messages.secrets.replace

/** Whoever needed the recovery key is asked for a new passphrase, once, before the journal is shown. */
export function NewSecretsFirst({ children }: { children: ReactNode }) {
  const { data: vault, error } = useJournalQuery('readVaultState', {})
  const [isLater, setLater] = useState(false)
  if (!vault && !error) return null
  if (vault?.openedWith !== 'recovery-key' || isLater) return children
  const foot = (
    <Button variant="quiet" onPress={() => setLater(true)}>
      {words.later}
    </Button>
  )
  return (
    <DoorPage title={words.title} above="Alongside" foot={foot}>
      <ReplaceSecrets onDone={() => setLater(true)} />
    </DoorPage>
  )
}
