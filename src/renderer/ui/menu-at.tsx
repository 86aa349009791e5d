import { type ComponentProps, useEffect, useLayoutEffect, useRef } from 'react'
import { Menu as AriaMenu } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './floating.module.css'
import { type MenuEntry, menuLines } from './menu.tsx'

interface MenuAtProps<Id extends string> {
  readonly label: string
  /** What the menu is about, in the coordinates of the window. */
  readonly at: DOMRect
  readonly entries: readonly MenuEntry<Id>[]
  readonly onAction: (id: Id) => void
  /** Closed without a choice. */
  readonly onClose: () => void
  /** Sees each key before the menu does. */
  readonly onKeyDown: ComponentProps<'div'>['onKeyDownCapture']
}

const margin = 4

/**
 * A menu at a place in a field. It stands in the field's own surroundings, above everything by the browser's top layer:
 * inside a dialog it is a part of that, so the dialog neither closes nor takes the focus back.
 */
export function MenuAt<Id extends string>({ label, at, entries, onAction, onClose, onKeyDown }: MenuAtProps<Id>) {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = panel
    if (!current) return undefined
    current.showPopover()
    // Keys belong to the menu from now on, also before its first item is there to take them.
    current.focus({ preventScroll: true })
    const place = (): void => {
      const { width, height } = current.getBoundingClientRect()
      const below = at.bottom + margin
      const top = below + height <= innerHeight ? below : Math.max(margin, at.top - margin - height)
      current.style.left = `${Math.max(margin, Math.min(at.left, innerWidth - width - margin))}px`
      current.style.top = `${top}px`
    }
    place()
    // The widget library fills the menu a moment later.
    const size = new ResizeObserver(place)
    size.observe(current)
    return () => size.disconnect()
  }, [at])
  useEffect(() => {
    const listening = new AbortController()
    const options = { signal: listening.signal, capture: true, passive: true }
    const closeOutside = ({ target }: Event): void => {
      if (!(target instanceof Node && panel.current?.contains(target))) onClose()
    }
    for (const name of ['pointerdown', 'scroll', 'wheel', 'focusin']) addEventListener(name, closeOutside, options)
    for (const name of ['resize', 'blur']) addEventListener(name, onClose, { signal: listening.signal })
    return () => listening.abort()
  }, [onClose])
  return (
    <div
      ref={panel}
      popover="manual"
      tabIndex={-1}
      className={classNames(styles['panel'], styles['at'])}
      onKeyDownCapture={onKeyDown}
    >
      <AriaMenu
        aria-label={label}
        autoFocus="first"
        onAction={(key) => {
          const entry = entries.find(({ id }) => id === key)
          if (entry) onAction(entry.id)
        }}
        className={classNames(styles['list'])}
      >
        {menuLines(entries)}
      </AriaMenu>
    </div>
  )
}
