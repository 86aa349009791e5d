import type { ReactNode } from 'react'
import styles from './entry-lines.module.css'

/** What belongs to an entry above it: its looks, its steps, its turns, a line each. */
export const EntryLines = ({ children }: { children: ReactNode }) => <ol className={styles['lines']}>{children}</ol>

/** One entry in a line, which opens it. */
export const EntryLine = ({ children, onOpen }: { children: ReactNode; onOpen: () => void }) => (
  <li>
    <button type="button" className={styles['line']} onClick={onOpen}>
      {children}
    </button>
  </li>
)
