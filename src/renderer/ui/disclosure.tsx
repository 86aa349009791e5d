import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './disclosure.module.css'
import { iconSize } from './icon.ts'

export interface DisclosureProps {
  readonly title: ReactNode
  readonly children: ReactNode
  /** Shown after the title, such as a count. */
  readonly detail?: ReactNode
  readonly isExpanded?: boolean
  readonly defaultExpanded?: boolean
  readonly onExpandedChange?: (isExpanded: boolean) => void
  readonly level?: 2 | 3 | 4
}

export const Disclosure = ({ title, children, detail, level = 3, ...state }: DisclosureProps) => (
  <AriaDisclosure {...state} className={classNames(styles['disclosure'])}>
    <Heading level={level} className={classNames(styles['heading'])}>
      <Button slot="trigger" className={classNames(styles['trigger'])}>
        <ChevronRight size={iconSize.beside} className={styles['arrow']} aria-hidden="true" />
        {title}
        {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
      </Button>
    </Heading>
    <DisclosurePanel className={classNames(styles['panel'])}>
      <div className={styles['content']}>{children}</div>
    </DisclosurePanel>
  </AriaDisclosure>
)
