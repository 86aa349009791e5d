import type { ReactNode } from 'react'
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components'
import buttonStyles from './button.module.css'
import { classNames } from './class-names.ts'
import { type Icon, iconSize } from './icon.ts'
import styles from './link.module.css'

type OurLinkProps = Omit<AriaLinkProps, 'children' | 'className' | 'style' | 'render'>

export interface LinkProps {
  readonly href: string
  readonly children: ReactNode
  /** *Plain* carries no colour until touched: for names inside lists. */
  readonly variant?: 'accent' | 'plain'
}

/** Plain HTML, because lists hold dozens of them and all that they do is lead somewhere. */
export const Link = ({ children, href, variant = 'accent' }: LinkProps) => (
  <a href={href} className={classNames(styles['link'])} data-variant={variant}>
    {children}
  </a>
)

export interface ButtonLinkProps extends OurLinkProps {
  readonly href: string
  readonly children: ReactNode
  readonly variant?: 'primary' | 'secondary' | 'quiet'
  readonly size?: 'small' | 'medium'
  readonly icon?: Icon
}

/** A link that looks like a button, for going somewhere as the main act of a screen. */
export const ButtonLink = ({
  children,
  variant = 'secondary',
  size = 'medium',
  icon: IconShape,
  ...rest
}: ButtonLinkProps) => (
  <AriaLink {...rest} className={classNames(buttonStyles['button'])} data-variant={variant} data-size={size}>
    {IconShape && <IconShape size={iconSize.beside} aria-hidden="true" />}
    {children}
  </AriaLink>
)
