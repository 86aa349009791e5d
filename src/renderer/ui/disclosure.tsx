import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './disclosure.module.css'
import { iconSize } from './icon.ts'

export interface DisclosureProps {
  readonly title: ReactNode
  /** A quiet line after the title: what is inside. */
  readonly detail?: ReactNode
  /** Small buttons at the end of the line. */
  readonly actions?: ReactNode
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A line of a list that opens into what it holds. */
export const Disclosure = ({ title, detail, actions, isOpen, onOpenChange, children }: DisclosureProps) => {
  const bodyId = useId()
  const Arrow = isOpen ? ChevronDown : ChevronRight
  return (
    <div className={styles['disclosure']}>
      <div className={styles['header']}>
        <h3 className={styles['title']}>
          <AriaButton
            className={classNames(styles['button'])}
            aria-expanded={isOpen}
            aria-controls={bodyId}
            onPress={() => onOpenChange(!isOpen)}
          >
            <Arrow size={iconSize.beside} className={styles['arrow']} aria-hidden="true" />
            <span className={styles['words']}>{title}</span>
            {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
          </AriaButton>
        </h3>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      <div id={bodyId} className={styles['body']} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  )
}
