import { useState } from 'react'
import type { ShellState } from '#shared/contract/shell-methods.ts'
import { FindJournal } from '../../backups/find-journal.tsx'
import { RestoreAtDoor } from '../../backups/restore-at-door.tsx'
import { call } from '../../client/call.ts'
import { useRefreshShell } from '../../client/use-refresh-shell.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { DoorPage } from '../../ui/door-page.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

const words = messages.missingJournal

/** The journal's drive is away, or its folder was moved: it is looked for, and nothing takes its place unasked. */
export function MissingJournal({ shell }: { shell: ShellState }) {
  const [said, setSaid] = useState('')
  const refresh = useRefreshShell()
  const lookAgain = async (): Promise<void> => {
    setSaid('')
    await refresh()
    setSaid(words.stillAway)
  }
  const beginAnew = async (): Promise<void> => {
    const outcome = await call('beginAnew', {})
    if (!outcome.ok) setSaid(errorSentence(outcome.error))
    await refresh()
  }
  return (
    <DoorPage
      title={words.title}
      above="Alongside"
      foot={
        <>
          <RestoreAtDoor />
          <Button variant="quiet" size="small" onPress={() => void beginAnew()}>
            {words.beginAnew}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <Stack gap={1}>
          <Text as="p" tone="soft">
            {words.where}
          </Text>
          <code>{shell.journalFolder}</code>
        </Stack>
        <p>{words.what}</p>
        <p role="status">{said}</p>
        <Row gap={2}>
          <Button variant="primary" onPress={() => void lookAgain()}>
            {words.lookAgain}
          </Button>
          <FindJournal variant="secondary" label={words.find} />
        </Row>
      </Stack>
    </DoorPage>
  )
}
