import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Icon, iconSize } from './icon.ts'
import { IconButton } from './icon-button.tsx'
import styles from './notice.module.css'
import { useUiWords } from './ui-words.ts'

type Tone = 'info' | 'warn' | 'error'

export interface NoticeProps {
  readonly tone: Tone
  /** What happened, what is safe, what to do. */
  readonly children: ReactNode
  readonly title?: string
  readonly actions?: ReactNode
  readonly onDismiss?: () => void
}

const toneIcon: Readonly<Record<Tone, Icon>> = { info: Info, warn: TriangleAlert, error: CircleAlert }

/** Errors interrupt a screen reader, the rest waits for a pause. */
export const Notice = ({ tone, children, title, actions, onDismiss }: NoticeProps) => {
  const words = useUiWords()
  const Shape = toneIcon[tone]
  return (
    <div className={styles['notice']} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Shape size={iconSize.beside} className={styles['icon']} aria-hidden="true" />
      <div className={styles['words']}>
        {title !== undefined && <strong className={styles['title']}>{title}</strong>}
        <div>{children}</div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {onDismiss && <IconButton label={words.dismiss} icon={X} size="small" onPress={() => onDismiss()} />}
    </div>
  )
}
