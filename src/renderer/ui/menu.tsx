import type { ReactElement } from 'react'
import { Menu as AriaMenu, Keyboard, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './floating.module.css'
import { type Icon, iconSize } from './icon.ts'
import { Kbd } from './kbd.tsx'

export interface MenuEntry<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly description?: string
  readonly icon?: Icon
  readonly shortcut?: string
  readonly tone?: 'plain' | 'danger'
  readonly isDisabled?: boolean
  /** A line above sets a new group apart. */
  readonly startsGroup?: boolean
}

export interface MenuProps<Id extends string> {
  /** A Button or an IconButton. */
  readonly trigger: ReactElement
  readonly label: string
  readonly entries: readonly MenuEntry<Id>[]
  readonly onAction: (id: Id) => void
}

export const Menu = <Id extends string>({ trigger, label, entries, onAction }: MenuProps<Id>) => {
  const act = (key: unknown) => {
    const entry = entries.find(({ id }) => id === key)
    if (entry) onAction(entry.id)
  }
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classNames(styles['panel'])} offset={4}>
        <AriaMenu aria-label={label} onAction={act} className={classNames(styles['list'])}>
          {menuLines(entries)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** The lines of a menu, with those that set its groups apart. */
export const menuLines = (entries: readonly MenuEntry<string>[]) =>
  entries.flatMap((entry) => [
    entry.startsGroup === true && <Separator key={`${entry.id} line`} className={classNames(styles['separator'])} />,
    <MenuLine key={entry.id} entry={entry} />,
  ])

const MenuLine = ({ entry }: { readonly entry: MenuEntry<string> }) => (
  <MenuItem
    id={entry.id}
    textValue={entry.label}
    isDisabled={entry.isDisabled ?? false}
    className={classNames(styles['item'])}
    data-tone={entry.tone ?? 'plain'}
  >
    {entry.icon && <entry.icon size={iconSize.beside} aria-hidden="true" />}
    <span className={styles['words']}>
      <Text slot="label">
        <bdi>{entry.label}</bdi>
      </Text>
      {entry.description !== undefined && (
        <Text slot="description" className={classNames(styles['description'])}>
          {entry.description}
        </Text>
      )}
    </span>
    {entry.shortcut !== undefined && (
      <Keyboard>
        <Kbd keys={entry.shortcut} />
      </Keyboard>
    )}
  </MenuItem>
)
