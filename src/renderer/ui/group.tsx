import type { ReactNode } from 'react'
import { Group as AriaGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'

interface GroupProps {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Things that belong together under a name, which is heard and not seen. */
export const Group = ({ label, className, children }: GroupProps) => (
  <AriaGroup aria-label={label} className={classNames(className)}>
    {children}
  </AriaGroup>
)
