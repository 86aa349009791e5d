import { useFileProgress } from '../../client/use-file-progress.ts'
import { messages } from '../../messages/index.ts'
import { Text } from '../../ui/text.tsx'

/** How much of a large file has been read; nothing for one that is read at once. */
export function ReadSoFar({ isBusy }: { readonly isBusy: boolean }) {
  const progress = useFileProgress(isBusy)
  return <div role="status">{progress && <Text tone="soft">{messages.transfer.soFar(progress.done)}</Text>}</div>
}
