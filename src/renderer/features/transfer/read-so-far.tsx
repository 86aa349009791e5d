import { call } from '../../client/call.ts'
import { useFileProgress } from '../../client/use-file-progress.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

interface ReadSoFarProps {
  readonly isBusy: boolean
  /** Where no other button stops it. */
  readonly canStop?: boolean
}

/** How much of a large file has been read, and a way to stop; nothing for one that is read at once. */
export function ReadSoFar({ isBusy, canStop = false }: ReadSoFarProps) {
  const progress = useFileProgress(isBusy)
  return (
    <Row>
      <div role="status">{progress && <Text tone="soft">{messages.transfer.soFar(progress.done)}</Text>}</div>
      {progress && canStop && (
        <Button size="small" onPress={() => void call('stopFileWork', {})}>
          {messages.plainFile.stop}
        </Button>
      )}
    </Row>
  )
}
