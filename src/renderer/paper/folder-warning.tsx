import type { ShellState } from '#shared/contract/shell-methods.ts'
import { messages } from '../messages/index.ts'
import { Notice } from '../ui/notice.tsx'
import { LittleRoom } from './little-room.tsx'

const words = messages.health

/** Said where a folder is chosen and where it is shown: another program copies it or has left copies in it, or its disk is full. */
export const FolderWarning = ({
  cloudService,
  conflictCopies,
  scarceBytes,
}: Pick<ShellState, 'cloudService' | 'conflictCopies' | 'scarceBytes'>) => (
  <>
    {cloudService !== null && <Notice tone="warn">{words.cloud(cloudService)}</Notice>}
    {conflictCopies > 0 && <Notice tone="warn">{words.conflicts(conflictCopies)}</Notice>}
    <LittleRoom scarceBytes={scarceBytes} />
  </>
)
