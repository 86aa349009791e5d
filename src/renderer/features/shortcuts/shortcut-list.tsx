import { commandKey } from '../../client/command-key.ts'
import { messages } from '../../messages/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { type Shortcut, type ShortcutId, shortcuts } from './shortcut.ts'
import styles from './shortcuts.module.css'

const words = messages.shortcuts

/** `Mod+l` as one reads it: Ctrl L. */
const readable = (key: string): string =>
  key
    .replace('Mod', commandKey)
    .split('+')
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')

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
      keys: (isRange ? [first?.keys[0] ?? '', last?.keys[0] ?? ''] : (first?.keys ?? [])).map(readable),
      between: isRange ? ' – ' : ` ${words.andThen} `,
    }
  })

const line = (name: string, ...keys: readonly string[]): Line => ({ name, keys, between: ` ${words.or} ` })

/** Keys that the drawing reads by itself, more than one for the same: they are only listed here. */
const onTimeline: readonly Line[] = [
  line(words.onTimeline.marks, '←', '→'),
  line(words.onTimeline.ends, 'Home', 'End'),
  line(words.onTimeline.open, 'Enter'),
  line(words.onTimeline.zoom, '+', '−'),
  line(words.onTimeline.pan, 'Shift ←', 'Shift →'),
  line(words.onTimeline.today, 'T'),
  line(words.onTimeline.all, '0'),
  line(words.onTimeline.private, 'H'),
]

const groups: readonly { readonly id: keyof typeof words.groups; readonly lines: readonly Line[] }[] = [
  { id: 'go', lines: linesOf('go') },
  { id: 'everywhere', lines: linesOf('everywhere') },
  { id: 'meeting', lines: linesOf('meeting') },
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
    <p>{words.explanation}</p>
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
