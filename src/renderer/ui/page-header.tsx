import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { ButtonLink } from './link.tsx'
import styles from './page-header.module.css'
import { focusPageTitle, pageTitleId } from './page-title.ts'

export interface PageHeaderProps {
  readonly title: ReactNode
  /** A quiet line under the title: a role, a date. */
  readonly lede?: ReactNode
  readonly actions?: ReactNode
  /** A mark before the title, such as a PersonMark. */
  readonly mark?: ReactNode
  /** The page that this one is a part of. */
  readonly back?: { readonly href: string; readonly label: string }
}

/** The one h1 of a screen. It takes the focus when the screen opens, unless a field on it has asked for it. */
export function PageHeader({ title, lede, actions, mark, back }: PageHeaderProps) {
  useEffect(() => {
    if (!document.activeElement?.matches('input, textarea')) focusPageTitle()
  }, [])
  return (
    <header className={styles['header']}>
      {back && (
        <div className={styles['back']}>
          <ButtonLink variant="quiet" size="small" icon={ArrowLeft} href={back.href}>
            {back.label}
          </ButtonLink>
        </div>
      )}
      {mark}
      <div className={styles['words']}>
        <h1 id={pageTitleId} tabIndex={-1}>
          {title}
        </h1>
        {lede !== undefined && <div className={styles['lede']}>{lede}</div>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  )
}
