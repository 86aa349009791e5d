import type { Chord } from '../../keys/chord.ts'
import { shownKeys } from '../../keys/chord.ts'
import {
  doneChord,
  type MeetingAct,
  meetingChords,
  menuChords,
  type Shortcut,
  type ShortcutId,
  shortcuts,
  spellingChord,
} from '../../keys/shortcuts.ts'
import { messages } from '../../messages/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './shortcuts.module.css'

const words = messages.shortcuts

/** What is done, and the keys for it with what stands between them. */
interface Line {
  readonly name: string
  readonly keys: readonly string[]
  readonly between: string
}

/** Shortcuts that do the same with another digit stand in one line. */
const linesOf = (group: Shortcut['group']): Line[] =>
  [
    ...Map.groupBy(
      shortcuts.filter((shortcut) => shortcut.group === group),
      ({ id }): ShortcutId => id,
    ),
  ].map(([id, same]) => {
    const [first] = same
    const last = same.at(-1)
    const isRange = first !== last
    return {
      name: words[id],
      keys: (isRange ? [first?.keys[0] ?? '', last?.keys[0] ?? ''] : (first?.keys ?? [])).map(shownKeys),
      between: isRange ? ' – ' : ` ${words.andThen} `,
    }
  })

const line = (name: string, ...chords: readonly Chord[]): Line => ({
  name,
  keys: chords.map(shownKeys),
  between: ` ${words.or} `,
})

const inMenu = (id: keyof typeof menuChords): Line => line(words[id], ...menuChords[id])

const inMeeting = (Object.keys(meetingChords) as MeetingAct[]).map((act) => line(words[act], meetingChords[act]))

/** Chords of the drawing (timeline/drawing-keys.ts) and of the page around it. */
const onTimeline: readonly Line[] = [
  line(words.onTimeline.marks, 'ArrowLeft', 'ArrowRight'),
  line(words.onTimeline.ends, 'Home', 'End'),
  line(words.onTimeline.open, 'Enter'),
  line(words.onTimeline.zoom, '+', '-'),
  line(words.onTimeline.pan, 'Shift+ArrowLeft', 'Shift+ArrowRight'),
  line(words.onTimeline.today, 't'),
  line(words.onTimeline.all, '0'),
  line(words.onTimeline.private, 'h'),
]

const groups: readonly { readonly id: keyof typeof words.groups; readonly lines: readonly Line[] }[] = [
  { id: 'go', lines: [...linesOf('go'), inMenu('settings')] },
  {
    id: 'everywhere',
    lines: [
      ...(['capture', 'search', 'paper', 'shield', 'lock'] as const).map(inMenu),
      line(words.done, doneChord, 'Escape'),
      line(words.spelling, spellingChord),
      ...linesOf('everywhere'),
    ],
  },
  { id: 'meeting', lines: inMeeting },
  { id: 'person', lines: linesOf('person') },
  { id: 'timeline', lines: onTimeline },
]

interface ShortcutListProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Every key and what it does. */
export const ShortcutList = ({ isOpen, onOpenChange }: ShortcutListProps) => (
  <Dialog title={words.title} isOpen={isOpen} onOpenChange={onOpenChange} size="large">
    <p>{words.explanation(shownKeys('Mod'))}</p>
    <div className={styles['groups']}>
      {groups.map(({ id, lines }) => (
        <section key={id} className={styles['group']}>
          <h3>{words.groups[id]}</h3>
          <dl>
            {lines.map(({ name, keys, between }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {keys.map((key, index) => (
                    <span key={key}>
                      {index > 0 && between}
                      <Kbd keys={key} />
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Dialog>
)
