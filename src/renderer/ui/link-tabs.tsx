import { classNames } from './class-names.ts'
import styles from './link-tabs.module.css'

interface LinkTab<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly href: string
}

export interface LinkTabsProps<Id extends string> {
  /** What the tabs are tabs of, for screen readers. */
  readonly label: string
  readonly tabs: readonly LinkTab<Id>[]
  readonly current: Id
}

/** Tabs that are places: each has an address, so they are links in a navigation. */
export const LinkTabs = <Id extends string>({ label, tabs, current }: LinkTabsProps<Id>) => (
  <nav aria-label={label} className={styles['tabs']}>
    {tabs.map((tab) => (
      <a
        key={tab.id}
        href={tab.href}
        className={classNames(styles['tab'])}
        {...(tab.id === current ? { 'aria-current': 'page' as const } : {})}
      >
        {tab.label}
      </a>
    ))}
  </nav>
)
