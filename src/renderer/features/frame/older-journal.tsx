import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { useRefreshSecrets } from '../../passphrase/use-refresh-secrets.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { showToast } from '../../ui/toasts.tsx'
import styles from './older-journal.module.css'
import { PutKeyFileBack } from './put-key-file-back.tsx'

const words = messages.secrets.older
const keyFileWords = messages.secrets.olderKeyFile

type VaultState = OutputOf<'readVaultState'>
type OlderKeyFile = Extract<VaultState['keyFile'], { state: 'older' }>

/** An older journal or an older key file was put back: said on every screen until the manager decides. All can be read meanwhile. */
export function OlderJournal() {
  const { data: vault } = useJournalQuery('readVaultState', {})
  if (!vault) return null
  const { age, keyFile } = vault
  // A whole older folder has the key file of its day: one answer is enough.
  const isWholeFolder = age.state !== 'current' && keyFile.state === 'older' && !keyFile.canPutBack
  return (
    <>
      {age.state !== 'current' && (
        <Put method="acceptOlderJournal" accept={words.accept}>
          {age.state === 'older' ? words.missing(age.missing) : words.unknown}
          {isWholeFolder && ` ${keyFileWords.ofItsDay}`}
        </Put>
      )}
      {keyFile.state === 'older' && !isWholeFolder && <OlderKeyFileNotice keyFile={keyFile} />}
    </>
  )
}

interface PutProps {
  readonly method: 'acceptOlderJournal' | 'acceptOlderKeyFile'
  readonly accept: string
  readonly children: React.ReactNode
  readonly title?: string
  /** Stands before the other actions. */
  readonly better?: React.ReactNode
}

function Put({ method, accept, children, title, better }: PutProps) {
  const refresh = useRefreshSecrets()
  const goOn = async (): Promise<void> => {
    const outcome = await call(method, {})
    if (!outcome.ok) return showToast({ text: errorSentence(outcome.error) })
    await refresh()
  }
  const actions = (
    <>
      {better}
      <Button size="small" onPress={() => void goOn()}>
        {accept}
      </Button>
      <Button size="small" variant="quiet" onPress={() => void call('lockNow', {})}>
        {words.lock}
      </Button>
    </>
  )
  return (
    <div className={styles['above']}>
      <Notice tone="warn" actions={actions} {...(title !== undefined && { title })}>
        {children}
      </Notice>
    </div>
  )
}

function OlderKeyFileNotice({ keyFile }: { keyFile: OlderKeyFile }) {
  const [isOpen, setOpen] = useState(false)
  const day = (since: string | null): string | null => since && formatDay(since, 'long')
  const replaced = keyFileWords.replaced(day(keyFile.passphraseSince), day(keyFile.recoveryKeySince))
  const putBack = keyFile.canPutBack && (
    <Button size="small" variant="primary" onPress={() => setOpen(true)}>
      {keyFileWords.putBack}
    </Button>
  )
  return (
    <>
      <Put method="acceptOlderKeyFile" accept={keyFileWords.accept} title={keyFileWords.title} better={putBack}>
        <p>
          {keyFileWords.what} {replaced} {keyFile.canPutBack ? keyFileWords.choose : keyFileWords.notHere}
        </p>
        <p>
          {keyFileWords.known} <Link href={linkTo('settings')}>{messages.secrets.settings}</Link>.
        </p>
      </Put>
      <PutKeyFileBack isOpen={isOpen} onOpenChange={setOpen} />
    </>
  )
}
