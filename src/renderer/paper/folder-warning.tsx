import type { ShellState } from '#shared/contract/shell-methods.ts'
import { messages } from '../messages/index.ts'
import { Notice } from '../ui/notice.tsx'

const words = messages.health

/** Said where a folder is chosen and where it is shown: another program copies it, or has left copies in it. */
export const FolderWarning = ({
  cloudService,
  conflictCopies,
}: Pick<ShellState, 'cloudService' | 'conflictCopies'>) => (
  <>
    {cloudService !== null && <Notice tone="warn">{words.cloud(cloudService)}</Notice>}
    {conflictCopies > 0 && <Notice tone="warn">{words.conflicts(conflictCopies)}</Notice>}
  </>
)
