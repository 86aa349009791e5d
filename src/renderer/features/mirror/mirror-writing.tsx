import type { MirrorEntry } from '#shared/journal/mirror-entry.ts'
import { savedMarkOf } from '../../entries/save-words.ts'
import { writingPlace } from '../../keys/use-chords.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { SavedMark } from '../../ui/saved-mark.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './mirror.module.css'
import { type MirrorStart, useMirrorDraft } from './use-mirror-draft.ts'

interface MirrorWritingProps {
  readonly start: MirrorStart
  /** The entry as it is on disk; null when nothing was written, or not changed. */
  readonly onDone: (written: MirrorEntry | null) => void
}

const words = messages.mirror

/** The box that one writes in. Every pause saves; *Done* only puts it away. */
export function MirrorWriting({ start, onDone }: MirrorWritingProps) {
  const { text, edit, finish, state } = useMirrorDraft(start)
  const done = async (): Promise<void> => {
    const written = await finish()
    if (written !== false) onDone(written)
  }
  return (
    <div className={styles['writing']} {...writingPlace}>
      <TextArea
        label={words.yourWords}
        isLabelHidden
        variant="words"
        spelling="known-words"
        placeholder={words.placeholder}
        value={text}
        onChange={edit}
        autoFocus
      />
      <div className={styles['foot']}>
        <SavedMark {...savedMarkOf(state)} />
        <Button size="small" onPress={() => void done()}>
          {words.done}
        </Button>
      </div>
    </div>
  )
}
