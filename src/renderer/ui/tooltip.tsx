import { Tooltip as AriaTooltip } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import styles from './tooltip.module.css'

export interface TooltipProps {
  readonly text: string
  readonly shortcut?: string
}

/** Goes as the second child into a `TooltipTrigger` of react-aria-components. */
export const Tooltip = ({ text, shortcut }: TooltipProps) => (
  <AriaTooltip className={styles['tooltip'] ?? ''} offset={6}>
    {text}
    {shortcut !== undefined && <Kbd keys={shortcut} />}
  </AriaTooltip>
)
