import { type FormEvent, useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import styles from './mirror.module.css'

interface OpenMirrorProps {
  /** It was open until its process died. */
  readonly hasEnded: boolean
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly secondsLeft: number
  readonly onOpen: (passphrase: string) => void
}

const words = messages.mirror.open

/** What was typed does not fit; every other failure is about the files and stands above the field. */
const isAboutPassphrase = (failure: Failure): boolean =>
  failure.code === 'wrong-passphrase' || failure.code === 'throttled'

/** Asks for the Mirror's passphrase. Says nothing of what is in it. */
export function OpenMirror({ hasEnded, isBusy, failure, secondsLeft, onOpen }: OpenMirrorProps) {
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (typed === '' || isBusy || secondsLeft > 0) return
    setTyped('')
    onOpen(typed)
  }
  return (
    <form className={styles['door']} onSubmit={submit}>
      <Stack gap={4}>
        {hasEnded && <Notice tone="warn">{words.ended}</Notice>}
        {failure && !isAboutPassphrase(failure) && <Notice tone="error">{errorSentence(failure)}</Notice>}
        <PassphraseField
          label={words.passphrase}
          description={words.whenLeft}
          value={typed}
          onChange={setTyped}
          error={failure?.code === 'wrong-passphrase' ? words.wrongPassphrase : undefined}
          // Whoever is writing below must not find their words in this field.
          autoFocus={!hasEnded}
        />
        <p role="status" className={styles['status']}>
          {secondsLeft > 0 ? words.waiting(secondsLeft) : isBusy ? words.opening : ''}
        </p>
        <Row>
          <Button type="submit" variant="primary" isPending={isBusy} isDisabled={secondsLeft > 0}>
            {words.open}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
