import { commandKey } from '../../client/command-key.ts'
import { messages } from '../../messages/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { type Shortcut, type ShortcutId, shortcuts } from './shortcut.ts'
import styles from './shortcuts.module.css'

const words = messages.shortcuts
const groups = ['go', 'person', 'meeting', 'everywhere'] as const

/** `Mod+l` as one reads it: Ctrl L. */
const readable = (key: string): string =>
  key
    .replace('Mod', commandKey)
    .split('+')
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')

function Keys({ same }: { same: readonly Shortcut[] }) {
  const [first] = same
  const last = same.at(-1)
  if (!first || !last) return null
  if (first !== last) {
    return (
      <>
        <Kbd keys={readable(first.keys[0] ?? '')} /> – <Kbd keys={readable(last.keys[0] ?? '')} />
      </>
    )
  }
  return first.keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ` ${words.andThen} `}
      <Kbd keys={readable(key)} />
    </span>
  ))
}

/** Shortcuts that do the same with another digit stand in one line. */
const linesOf = (group: (typeof groups)[number]): [ShortcutId, Shortcut[]][] => [
  ...Map.groupBy(
    shortcuts.filter((shortcut) => shortcut.group === group),
    ({ id }) => id,
  ),
]

interface ShortcutListProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Every key and what it does, from the same table that the keys are read with. */
export const ShortcutList = ({ isOpen, onOpenChange }: ShortcutListProps) => (
  <Dialog title={words.title} isOpen={isOpen} onOpenChange={onOpenChange}>
    <p>{words.explanation}</p>
    {groups.map((group) => (
      <section key={group} className={styles['group']}>
        <h3>{words.groups[group]}</h3>
        <dl>
          {linesOf(group).map(([id, same]) => (
            <div key={id}>
              <dt>{words[id]}</dt>
              <dd>
                <Keys same={same} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </Dialog>
)
