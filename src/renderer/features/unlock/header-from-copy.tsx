import { useState } from 'react'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'

const words = messages.secrets.header

/** A journal without its key file: a copy of it is chosen here, and proved by the next unlock before it is put back. */
export function HeaderFromCopy() {
  const [said, setSaid] = useState<string | null>(null)
  const choose = async (): Promise<void> => {
    const outcome = await call('chooseHeaderCopy', {})
    if (!outcome.ok) setSaid(errorSentence(outcome.error))
    else setSaid(outcome.value.fileName && words.chosen(outcome.value.fileName))
  }
  return (
    <Stack gap={2}>
      <Row>
        <Button size="small" onPress={() => void choose()}>
          {words.choose}
        </Button>
      </Row>
      {said && <p role="status">{said}</p>}
    </Stack>
  )
}
