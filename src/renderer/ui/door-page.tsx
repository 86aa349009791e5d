import type { ReactNode } from 'react'
import styles from './door-page.module.css'
import { pageTitleId } from './page-title.ts'

export interface DoorPageProps {
  readonly title: string
  readonly children: ReactNode
  /** The name of the app, or a step such as "Step 2 of 3". */
  readonly above?: ReactNode
  readonly lede?: ReactNode
  /** Quiet ways elsewhere, under the form. */
  readonly foot?: ReactNode
}

/** A screen before the journal is open: one column of paper in the middle of the window. */
export const DoorPage = ({ title, children, above, lede, foot }: DoorPageProps) => (
  <main className={styles['page']}>
    <div className={styles['column']}>
      {above !== undefined && <div className={styles['above']}>{above}</div>}
      <h1 id={pageTitleId} tabIndex={-1}>
        {title}
      </h1>
      {lede !== undefined && <p className={styles['lede']}>{lede}</p>}
      <div className={styles['body']}>{children}</div>
      {foot !== undefined && <div className={styles['foot']}>{foot}</div>}
    </div>
  </main>
)
