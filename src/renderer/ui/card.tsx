import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

export interface CardProps {
  readonly children: ReactNode
  /** Names the card for screen readers too. */
  readonly title?: ReactNode
  readonly actions?: ReactNode
  /** *Plain* has neither ground nor frame: the usual choice for a part of a page. */
  readonly tone?: 'plain' | 'raised' | 'sunken'
  readonly level?: 2 | 3
}

/** A part of a page with a title. Paper needs few boxes: take *raised* for what stands out only. */
export const Card = ({ children, title, actions, tone = 'plain', level = 2 }: CardProps) => {
  const titleId = useId()
  const Title = `h${level}` as const
  return (
    <section
      className={styles['card']}
      data-tone={tone}
      {...(title === undefined ? {} : { 'aria-labelledby': titleId })}
    >
      {(title !== undefined || actions !== undefined) && (
        <header className={styles['header']}>
          {title !== undefined && (
            <Title id={titleId} className={styles['title']}>
              {title}
            </Title>
          )}
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
