import type { EntryOf } from '#shared/journal/entry.ts'
import { EntryLine } from '../../entries/entry-lines.tsx'
import { messages } from '../../messages/index.ts'
import { RelativeDay } from '../../ui/relative-day.tsx'
import styles from './goals.module.css'

/** One dated look at a goal, which opens it; a rewording shows both wordings. */
export function LookLine({ look, onOpen }: { look: EntryOf<'checkpoint'>; onOpen: () => void }) {
  const { becomes, happened, wordingBefore, wordingAfter } = look.content
  return (
    <EntryLine onOpen={onOpen}>
      <span className={styles['when']}>
        <RelativeDay day={look.day} /> · {messages.timeline.states[`checkpoint.${becomes}`]}
      </span>
      <span dir="auto">{happened || messages.entries.blank}</span>
      {becomes === 'reworded' && (
        <span className={styles['wording']} dir="auto">
          <del>{wordingBefore}</del> <ins>{wordingAfter}</ins>
        </span>
      )}
    </EntryLine>
  )
}
