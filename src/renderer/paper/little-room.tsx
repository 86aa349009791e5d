import type { ShellState } from '#shared/contract/shell-methods.ts'
import { messages } from '../messages/index.ts'
import { Notice } from '../ui/notice.tsx'

/** Said before a disk is full, while there is still time to make room. */
export const LittleRoom = ({ scarceBytes }: Pick<ShellState, 'scarceBytes'>) =>
  scarceBytes !== null && <Notice tone="warn">{messages.health.littleRoom(scarceBytes)}</Notice>
