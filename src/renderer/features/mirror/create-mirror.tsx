import { useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { NewPassphrase } from '../../passphrase/new-passphrase.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Text } from '../../ui/text.tsx'
import styles from './mirror.module.css'

interface CreateMirrorProps {
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly onCreate: (passphrase: string) => void
}

const words = messages.mirror.create

/** Makes the Mirror, and says before it what a forgotten passphrase means. */
export function CreateMirror({ isBusy, failure, onCreate }: CreateMirrorProps) {
  const [typed, setTyped] = useState('')
  return (
    <div className={styles['door']}>
      <NewPassphrase
        label={words.passphrase}
        value={typed}
        onChange={setTyped}
        submit={words.create}
        onSubmit={() => onCreate(typed)}
        isPending={isBusy}
      >
        <Stack gap={1}>
          <Text as="h2" size="large" isStrong>
            {words.heading}
          </Text>
          <Text as="p" tone="soft">
            {words.explanation}
          </Text>
        </Stack>
        <Notice tone="warn">{words.loss}</Notice>
        {failure && <Notice tone="error">{errorSentence(failure)}</Notice>}
      </NewPassphrase>
    </div>
  )
}
