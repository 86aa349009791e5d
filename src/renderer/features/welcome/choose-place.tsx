import { useState } from 'react'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { useRefreshShell } from '../../client/use-refresh-shell.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { FolderWarning } from '../../paper/folder-warning.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Text } from '../../ui/text.tsx'
import styles from './welcome.module.css'

interface ChoosePlaceProps {
  readonly passphrase: string
  readonly recoveryKey: string
  readonly onBack: () => void
  /** The passphrase has left the page and is to be forgotten here. */
  readonly onSent: () => void
}

/** Step three: where it lives, what is lost with both keys, and then the journal is made. */
export function ChoosePlace({ passphrase, recoveryKey, onBack, onSent }: ChoosePlaceProps) {
  const { data: shell } = useJournalQuery('readShellState', {})
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const refresh = useRefreshShell()
  const words = messages.welcome.place
  const choose = async (): Promise<void> => {
    const outcome = await call('chooseJournalFolder', {})
    setTrouble(outcome.ok ? null : errorSentence(outcome.error))
    if (outcome.ok) await refresh()
  }
  const create = async (): Promise<void> => {
    setBusy(true)
    const outcome = await call('createJournal', { passphrase: new TextEncoder().encode(passphrase), recoveryKey })
    setBusy(false)
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    onSent()
    await refresh()
  }
  return (
    <Stack gap={5}>
      <Stack gap={1}>
        <Text as="h2" size="large" isStrong>
          {words.heading}
        </Text>
        <Text as="p" tone="soft">
          {words.explanation}
        </Text>
      </Stack>
      <p className={styles['folder']}>{shell?.journalFolder}</p>
      {shell && <FolderWarning {...shell} />}
      <Row>
        <Button size="small" isDisabled={isBusy} onPress={() => void choose()}>
          {words.change}
        </Button>
      </Row>
      <Text as="p">{words.loss}</Text>
      <Text as="p" tone="soft">
        {words.disk}
      </Text>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <Row gap={2}>
        <Button variant="quiet" isDisabled={isBusy} onPress={onBack}>
          {messages.welcome.back}
        </Button>
        <Button variant="primary" isPending={isBusy} onPress={() => void create()}>
          {words.create}
        </Button>
      </Row>
      <p role="status">{isBusy ? words.creating : ''}</p>
    </Stack>
  )
}
