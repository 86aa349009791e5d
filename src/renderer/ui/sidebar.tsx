import { memo, type ReactNode } from 'react'
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { type Icon, iconSize } from './icon.ts'
import { Kbd } from './kbd.tsx'
import styles from './sidebar.module.css'

/** The whole navigation: brand first, parts below, the foot at the bottom. */
export const Sidebar = (props: { readonly label: string; readonly brand: ReactNode; readonly children: ReactNode }) => (
  <nav aria-label={props.label} className={styles['sidebar']}>
    <div className={styles['brand']}>{props.brand}</div>
    {props.children}
  </nav>
)

export interface SidebarSectionProps {
  readonly title?: string
  readonly children: ReactNode
  /** Pushes this section and those after it to the bottom. */
  readonly isFoot?: boolean
  /** A list that may grow long: it scrolls by itself, and what comes after it stays in sight. Its last line stays too. */
  readonly isLong?: boolean
}

export const SidebarSection = ({ title, children, isFoot = false, isLong = false }: SidebarSectionProps) => (
  <div className={styles['section']} data-foot={isFoot} data-long={isLong}>
    {title !== undefined && <h2 className={styles['title']}>{title}</h2>}
    <ul>{children}</ul>
  </div>
)

interface LineProps {
  readonly children: ReactNode
  readonly icon?: Icon
  /** Instead of an icon: a PersonMark. */
  readonly mark?: ReactNode
  /** Quiet words at the end: `2d`, `today`. */
  readonly detail?: ReactNode
  readonly shortcut?: string
}

const Line = ({ children, icon: Shape, mark, detail, shortcut }: LineProps) => (
  <>
    {mark}
    {Shape && <Shape size={iconSize.beside} strokeWidth={1.75} aria-hidden="true" />}
    <span className={styles['words']}>{children}</span>
    {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
    {shortcut !== undefined && <Kbd keys={shortcut} />}
  </>
)

const scrollIntoSight = (line: HTMLAnchorElement | null): void => line?.scrollIntoView({ block: 'nearest' })

export interface SidebarLinkProps extends LineProps {
  readonly href: string
  readonly isCurrent?: boolean
}

/** Kept as it is while one goes from place to place: of all lines two change. */
export const SidebarLink = memo(function SidebarLink({ href, isCurrent = false, ...line }: SidebarLinkProps) {
  return (
    <li>
      <AriaLink
        ref={isCurrent ? scrollIntoSight : null}
        href={href}
        className={classNames(styles['line'])}
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      >
        <Line {...line} />
      </AriaLink>
    </li>
  )
})

export interface SidebarButtonProps extends LineProps {
  readonly onPress: () => void
  /** For a button that shows more lines below it. */
  readonly isExpanded?: boolean
}

export const SidebarButton = memo(function SidebarButton({ onPress, isExpanded, ...line }: SidebarButtonProps) {
  return (
    <li>
      <AriaButton
        onPress={() => onPress()}
        className={classNames(styles['line'])}
        {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      >
        <Line {...line} />
      </AriaButton>
    </li>
  )
})
