import type { ReactNode } from 'react'
import styles from './text.module.css'

export interface TextProps {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'soft' | 'faint' | 'warn' | 'danger'
  readonly size?: 'small' | 'label' | 'body' | 'large' | 'title'
  readonly isStrong?: boolean
  readonly as?: 'p' | 'span' | 'div' | 'h2' | 'h3' | 'dt' | 'dd' | 'li'
}

/** Words of the interface: small 12, label 13, body 15, large 18, title 22. */
export const Text = ({
  children,
  tone = 'plain',
  size = 'body',
  isStrong = false,
  as: Element = 'span',
}: TextProps) => (
  <Element className={styles['text']} data-tone={tone} data-size={size} data-strong={isStrong}>
    {children}
  </Element>
)
