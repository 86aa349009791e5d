import { useState } from 'react'
import type { Backup } from '#shared/journal/backup.ts'
import { call } from '../client/call.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { formatInstant, messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { Text } from '../ui/text.tsx'
import styles from './copy-list.module.css'
import type { CopyToLookInto } from './open-copy.tsx'
import { copyLine } from './safety.ts'

const words = messages.backups

export const lookInto = ({ id, madeAt }: Backup): CopyToLookInto => ({
  what: { kind: 'backup', id },
  title: words.dialog(formatInstant(madeAt)),
})

interface CopyListProps {
  readonly copies: readonly Backup[]
  readonly onChoose: (copy: CopyToLookInto) => void
}

/** Every copy with a way into it, and the way to one that was brought from elsewhere. */
export function CopyList({ copies, onChoose }: CopyListProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const choose = async (): Promise<void> => {
    const outcome = await call('chooseBackupFile', {})
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    if (outcome.value) onChoose({ what: { kind: 'file' }, title: words.dialogFile(outcome.value.fileName) })
  }
  return (
    <Stack gap={3}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      {copies.length === 0 && (
        <Text as="p" tone="soft">
          {words.allNone}
        </Text>
      )}
      <div className={styles['list']}>
        <Stack gap={2}>
          {copies.map((copy) => (
            <Row key={copy.id} justify="between">
              <Text>{copyLine(copy)}</Text>
              <Button
                size="small"
                aria-label={words.lookIntoNamed(copyLine(copy))}
                onPress={() => onChoose(lookInto(copy))}
              >
                {words.lookInto}
              </Button>
            </Row>
          ))}
        </Stack>
      </div>
      <Row>
        <Button onPress={() => void choose()}>{words.fromFile}</Button>
      </Row>
    </Stack>
  )
}
