import { type FormEvent, useEffect, useState } from 'react'
import { call } from '../client/call.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { Text } from '../ui/text.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './recovery-key.module.css'
import { groupsOf, isSameGroup, randomGroupIndex } from './recovery-key-groups.ts'

interface KeepRecoveryKeyProps {
  readonly recoveryKey: string
  readonly onRecoveryKey: (key: string) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

const words = messages.welcome.recovery

/** A new recovery key is shown, kept, and one group of it typed back before it is hidden for good. */
export function KeepRecoveryKey({ recoveryKey, onRecoveryKey, onBack, onNext }: KeepRecoveryKeyProps) {
  const [isChecking, setChecking] = useState(false)
  const [said, setSaid] = useState<{ tone: 'info' | 'error'; text: string } | null>(null)
  useEffect(() => {
    if (recoveryKey !== '') return
    void call('proposeRecoveryKey', {}).then((outcome) => {
      if (outcome.ok) onRecoveryKey(outcome.value.recoveryKey)
      else setSaid({ tone: 'error', text: errorSentence(outcome.error) })
    })
  }, [recoveryKey, onRecoveryKey])
  const save = async (): Promise<void> => {
    const outcome = await call('saveRecoverySheet', { recoveryKey })
    if (!outcome.ok) setSaid({ tone: 'error', text: errorSentence(outcome.error) })
    else if (outcome.value.fileName) setSaid({ tone: 'info', text: words.saved(outcome.value.fileName) })
  }
  if (isChecking) return <CheckCopy recoveryKey={recoveryKey} onShow={() => setChecking(false)} onNext={onNext} />
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
      {recoveryKey === '' ? <p>{words.preparing}</p> : <ShownKey recoveryKey={recoveryKey} />}
      {said && <Notice tone={said.tone}>{said.text}</Notice>}
      <Row gap={2}>
        <Button variant="quiet" onPress={onBack}>
          {messages.welcome.back}
        </Button>
        <Button isDisabled={recoveryKey === ''} onPress={() => void save()}>
          {words.save}
        </Button>
        <Button variant="primary" isDisabled={recoveryKey === ''} onPress={() => setChecking(true)}>
          {words.have}
        </Button>
      </Row>
    </Stack>
  )
}

const ShownKey = ({ recoveryKey }: { recoveryKey: string }) => (
  <ol className={styles['key']} aria-label={words.keyLabel}>
    {groupsOf(recoveryKey).map((group, index) => (
      <li key={words.group(index + 1)}>{group}</li>
    ))}
  </ol>
)

interface CheckCopyProps {
  readonly recoveryKey: string
  readonly onShow: () => void
  readonly onNext: () => void
}

function CheckCopy({ recoveryKey, onShow, onNext }: CheckCopyProps) {
  const groups = groupsOf(recoveryKey)
  const [asked] = useState(() => randomGroupIndex(groups.length))
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const check = (event: FormEvent): void => {
    event.preventDefault()
    if (isSameGroup(typed, groups[asked] ?? '')) onNext()
    else setWrong(true)
  }
  return (
    <form onSubmit={check}>
      <Stack gap={5}>
        <Text as="h2" size="large" isStrong>
          {words.checkHeading}
        </Text>
        <Text as="p" tone="soft">
          {words.checkExplanation(asked + 1)}
        </Text>
        <TextField
          label={words.checkLabel(asked + 1)}
          value={typed}
          width="short"
          autoFocus
          onChange={(text) => {
            setTyped(text)
            setWrong(false)
          }}
          error={isWrong ? words.checkWrong(asked + 1) : undefined}
        />
        <Row gap={2}>
          <Button variant="quiet" onPress={onShow}>
            {words.showAgain}
          </Button>
          <Button type="submit" variant="primary">
            {messages.welcome.next}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
