import { useState } from 'react'
import { FindJournal } from '../../backups/find-journal.tsx'
import { RestoreAtDoor } from '../../backups/restore-at-door.tsx'
import { call } from '../../client/call.ts'
import { useRefreshShell } from '../../client/use-refresh-shell.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { KeepRecoveryKey } from '../../passphrase/keep-recovery-key.tsx'
import { Button } from '../../ui/button.tsx'
import { DoorPage } from '../../ui/door-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { ChoosePlace } from './choose-place.tsx'

/** Makes a journal in three calm steps; nothing is stored before the last one. */
export function Welcome() {
  const [step, setStep] = useState(1)
  const [passphrase, setPassphrase] = useState('')
  const [recoveryKey, setRecoveryKey] = useState('')
  const words = messages.welcome
  return (
    <DoorPage
      title={words.title}
      above={words.progress(step, 3)}
      {...(step === 1 ? { lede: `${words.what} ${words.where}`, foot: <SampleOffer /> } : {})}
    >
      {step === 1 && <ChoosePassphrase value={passphrase} onChange={setPassphrase} onNext={() => setStep(2)} />}
      {step === 2 && (
        <KeepRecoveryKey
          recoveryKey={recoveryKey}
          onRecoveryKey={setRecoveryKey}
          onBack={() => setStep(1)}
          onNext={() => setStep(3)}
        />
      )}
      {step === 3 && (
        <ChoosePlace
          passphrase={passphrase}
          recoveryKey={recoveryKey}
          onBack={() => setStep(2)}
          onSent={() => setPassphrase('')}
        />
      )}
    </DoorPage>
  )
}

function SampleOffer() {
  const [isOpening, setOpening] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const refresh = useRefreshShell()
  const words = messages.welcome.sample
  const open = async (): Promise<void> => {
    setOpening(true)
    const outcome = await call('openSampleJournal', {})
    setOpening(false)
    if (outcome.ok) await refresh()
    else setTrouble(errorSentence(outcome.error))
  }
  return (
    <>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <Button variant="secondary" isPending={isOpening} onPress={() => void open()}>
        {words.offer}
      </Button>
      <p>{words.explanation}</p>
      <FindJournal variant="quiet" size="small" label={messages.missingJournal.haveOne} />
      <RestoreAtDoor />
    </>
  )
}
