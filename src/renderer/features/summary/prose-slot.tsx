import { Link2, Pencil, PenLine } from 'lucide-react'
import { useState } from 'react'
import { doneChord } from '../../keys/shortcuts.ts'
import { onChords, writingPlace } from '../../keys/use-chords.ts'
import { messages } from '../../messages/index.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './prose-slot.module.css'
import { useAfterPress } from './use-after-press.ts'

interface ProseSlotProps {
  /** What the words would stand beside. */
  readonly label: string
  readonly text: string
  readonly onChange: (text: string) => void
  /** Opens the evidence that the words stand beside. */
  readonly onOpen?: () => void
}

/**
 * A place for words of the manager's own, between evidence. While nobody writes it shows what leaves; the printed page
 * shows that in any case.
 */
export function ProseSlot({ label, text, onChange, onOpen }: ProseSlotProps) {
  const [isWriting, setWriting] = useState(false)
  const endWriting = useAfterPress(isWriting, () => setWriting(false))
  const stop = (): void => setWriting(false)
  const leaving = text.trim()
  if (isWriting) {
    return (
      <div className={styles['slot']} {...writingPlace}>
        <TextArea
          label={label}
          isLabelHidden
          variant="words"
          rows={2}
          autoFocus
          value={text}
          onChange={onChange}
          onBlur={endWriting}
          onKeyDown={onChords({ Escape: stop, [doneChord]: stop })}
        />
        {leaving !== '' && (
          <p className={styles['printed']} dir="auto">
            {leaving}
          </p>
        )}
      </div>
    )
  }
  return (
    <div className={styles['slot']} data-empty={leaving === ''}>
      {leaving !== '' && (
        <p className={styles['prose']} dir="auto">
          {leaving}
        </p>
      )}
      <span className={styles['tools']} data-quiet={onOpen !== undefined}>
        {onOpen && <IconButton label={messages.summary.openEntry} icon={Link2} size="small" onPress={onOpen} />}
        <IconButton
          label={label}
          icon={leaving === '' ? PenLine : Pencil}
          size="small"
          onPress={() => setWriting(true)}
        />
      </span>
    </div>
  )
}
