import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { messages } from '../../messages/index.ts'
import { useRefreshSecrets } from '../../passphrase/use-refresh-secrets.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './older-journal.module.css'

const words = messages.secrets.older

/** An older journal was put back: said on every screen until the manager goes on with it. It can be read all the while. */
export function OlderJournal() {
  const { data: vault } = useJournalQuery('readVaultState', {})
  const refresh = useRefreshSecrets()
  if (!vault || vault.age.state === 'current') return null
  const accept = async (): Promise<void> => {
    await call('acceptOlderJournal', {})
    await refresh()
  }
  const actions = (
    <>
      <Button size="small" onPress={() => void accept()}>
        {words.accept}
      </Button>
      <Button size="small" variant="quiet" onPress={() => void call('lockNow', {})}>
        {words.lock}
      </Button>
    </>
  )
  return (
    <div className={styles['above']}>
      <Notice tone="warn" actions={actions}>
        {vault.age.state === 'older' ? words.missing(vault.age.missing) : words.unknown}
      </Notice>
    </div>
  )
}
