import { Button as AriaButton, type ButtonProps as AriaButtonProps, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { type Icon, iconSize } from './icon.ts'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render'> {
  /** The accessible name, shown as the tooltip too. */
  readonly label: string
  readonly icon: Icon
  readonly variant?: 'quiet' | 'secondary' | 'primary'
  readonly size?: 'small' | 'medium'
  readonly shortcut?: string
}

export const IconButton = ({
  label,
  icon: IconShape,
  variant = 'quiet',
  size = 'medium',
  shortcut,
  ...rest
}: IconButtonProps) => (
  <TooltipTrigger delay={500} closeDelay={100}>
    <AriaButton
      {...rest}
      aria-label={label}
      className={classNames(styles['button'], styles['icon'])}
      data-variant={variant}
      data-size={size}
    >
      <IconShape size={size === 'small' ? iconSize.beside : iconSize.alone} strokeWidth={1.75} aria-hidden="true" />
    </AriaButton>
    <Tooltip text={label} {...(shortcut === undefined ? {} : { shortcut })} />
  </TooltipTrigger>
)
