import { useState } from 'react'
import type { BackupState } from '#shared/contract/backup-methods.ts'
import type { Outcome } from '#shared/contract/outcome.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Text } from '../../ui/text.tsx'

const words = messages.backups

/** Where copies go, and whether the Mirror goes with them. */
export function CopyPlaces({ state, onChange }: { readonly state: BackupState; readonly onChange: () => void }) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const { second, copiesMirror } = state
  const change = async (changing: Promise<Outcome<BackupState>>): Promise<void> => {
    const outcome = await changing
    setTrouble(outcome.ok ? null : errorSentence(outcome.error))
    onChange()
  }
  return (
    <Stack gap={4}>
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <Stack gap={1}>
        <Text as="p">{words.beside}</Text>
        <Text as="p">{second ? words.second(second.path) : words.secondNone}</Text>
        {second && !second.isThere && (
          <Text as="p" tone="soft">
            {words.secondAway}
          </Text>
        )}
      </Stack>
      <Row>
        <Button onPress={() => void change(call('chooseBackupFolder', {}))}>
          {second ? words.otherSecond : words.chooseSecond}
        </Button>
        {second && (
          <Button variant="quiet" onPress={() => void change(call('changeBackups', { second: null }))}>
            {words.forgetSecond}
          </Button>
        )}
      </Row>
      <Checkbox
        isSelected={copiesMirror}
        description={words.copiesMirrorHint}
        onChange={(isOn) => void change(call('changeBackups', { copiesMirror: isOn }))}
      >
        {words.copiesMirror}
      </Checkbox>
    </Stack>
  )
}
