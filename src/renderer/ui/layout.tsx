import type { ReactNode } from 'react'
import styles from './layout.module.css'

/** Steps of 4 px: `gap={4}` is 16 px. */
type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12

export interface StackProps {
  readonly children: ReactNode
  readonly gap?: Gap
  /** `ul` makes the children list items' place. */
  readonly as?: 'div' | 'ul' | 'ol' | 'section'
}

/** Things under each other. */
export const Stack = ({ children, gap = 4, as: Element = 'div' }: StackProps) => (
  <Element className={styles['stack']} data-gap={gap}>
    {children}
  </Element>
)

export interface RowProps {
  readonly children: ReactNode
  readonly gap?: Gap
  readonly align?: 'start' | 'center' | 'end' | 'baseline'
  readonly justify?: 'start' | 'between' | 'end'
}

/** Things beside each other; they wrap when the place is narrow. */
export const Row = ({ children, gap = 2, align = 'center', justify = 'start' }: RowProps) => (
  <div className={styles['row']} data-gap={gap} data-align={align} data-justify={justify}>
    {children}
  </div>
)
