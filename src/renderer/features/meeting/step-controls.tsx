import { ArrowDown, ArrowLeft, ArrowUp } from 'lucide-react'
import { shownKeys } from '../../keys/chord.ts'
import { meetingChords } from '../../keys/shortcuts.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './meeting.module.css'

interface StepControlsProps {
  readonly acts: { readonly [Name in 'next' | 'back' | 'skip' | 'earlier' | 'later']: () => unknown }
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Back, skip, next; and the place of this step in today's order. */
export function StepControls({ acts, isFirst, isLast }: StepControlsProps) {
  const words = messages.meeting
  return (
    <div className={styles['controls']}>
      <Button variant="quiet" icon={ArrowLeft} isDisabled={isFirst} onPress={() => acts.back()}>
        {words.back}
      </Button>
      <IconButton
        label={words.moveEarlier}
        icon={ArrowUp}
        shortcut={shownKeys(meetingChords.earlier)}
        size="small"
        isDisabled={isFirst}
        onPress={() => acts.earlier()}
      />
      <IconButton
        label={words.moveLater}
        icon={ArrowDown}
        shortcut={shownKeys(meetingChords.later)}
        size="small"
        isDisabled={isLast}
        onPress={() => acts.later()}
      />
      <Button variant="quiet" shortcut={shownKeys(meetingChords.skip)} onPress={() => acts.skip()}>
        {words.skip}
      </Button>
      <Button variant="primary" shortcut={shownKeys(meetingChords.next)} onPress={() => acts.next()}>
        {isLast ? words.finish : words.next}
      </Button>
    </div>
  )
}
