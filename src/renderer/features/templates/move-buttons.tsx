import { ArrowDown, ArrowUp } from 'lucide-react'
import { shownKeys } from '../../keys/chord.ts'
import { moveChords } from '../../keys/shortcuts.ts'
import { messages } from '../../messages/index.ts'
import { IconButton } from '../../ui/icon-button.tsx'

interface MoveButtonsProps {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: 1 | -1) => void
}

const words = messages.templates.editor

export const MoveButtons = ({ name, isFirst, isLast, onMove }: MoveButtonsProps) => (
  <>
    <IconButton
      label={words.moveUp(name)}
      icon={ArrowUp}
      size="small"
      shortcut={shownKeys(moveChords.before)}
      isDisabled={isFirst}
      onPress={() => onMove(-1)}
    />
    <IconButton
      label={words.moveDown(name)}
      icon={ArrowDown}
      size="small"
      shortcut={shownKeys(moveChords.after)}
      isDisabled={isLast}
      onPress={() => onMove(1)}
    />
  </>
)
