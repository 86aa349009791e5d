import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { type Icon, iconSize } from './icon.ts'

export interface EmptyStateProps {
  readonly title: string
  /** What will stand here one day, and why it helps: an empty place teaches. */
  readonly children?: ReactNode
  readonly icon?: Icon
  readonly action?: ReactNode
}

export const EmptyState = ({ title, children, icon: Shape, action }: EmptyStateProps) => (
  <div className={styles['empty']}>
    {Shape && <Shape size={iconSize.alone} strokeWidth={1.5} className={styles['icon']} aria-hidden="true" />}
    <p className={styles['title']}>{title}</p>
    {children !== undefined && <div className={styles['words']}>{children}</div>}
    {action !== undefined && <div className={styles['action']}>{action}</div>}
  </div>
)
