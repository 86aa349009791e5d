import { call } from '../../client/call.ts'
import { useFileProgress } from '../../client/use-file-progress.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

const words = messages.transfer

/** How far an import has been taken back, with a way to stop that leaves it as it was. */
export function TakingBack() {
  const progress = useFileProgress(true)
  return (
    <Row>
      <div role="status">
        <Text tone="soft">{progress ? words.goneSoFar(progress.done, progress.of) : words.takingBack}</Text>
      </div>
      <Button size="small" autoFocus onPress={() => void call('stopFileWork', {})}>
        {messages.plainFile.stop}
      </Button>
    </Row>
  )
}
