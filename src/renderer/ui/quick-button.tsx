import type { ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { type Icon, iconSize } from './icon.ts'

export interface QuickButtonProps {
  readonly children: ReactNode
  readonly icon?: Icon
  readonly onPress: () => void
  readonly 'aria-label'?: string
}

/** A small quiet button for lines and rows: plain HTML, because dozens of them are drawn between a key and its frame. */
export const QuickButton = ({ children, icon: IconShape, onPress, ...rest }: QuickButtonProps) => (
  <button
    {...rest}
    type="button"
    className={classNames(styles['button'])}
    data-variant="quiet"
    data-size="small"
    data-plain="true"
    onClick={() => onPress()}
  >
    {IconShape && <IconShape size={iconSize.beside} aria-hidden="true" />}
    <span className={styles['label']}>{children}</span>
  </button>
)
