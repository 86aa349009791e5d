import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { type Icon, iconSize } from './icon.ts'
import { Kbd } from './kbd.tsx'
import { useUiWords } from './ui-words.ts'

type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render'> {
  readonly children: ReactNode
  /** One *primary* a screen; *secondary* is the default; *quiet* has no frame until touched. */
  readonly variant?: ButtonVariant
  readonly size?: 'small' | 'medium'
  readonly icon?: Icon
  /** The key that does the same, shown inside the button. */
  readonly shortcut?: string
}

/** While `isPending` the button keeps its width and its focus, and takes no press. */
export const Button = ({
  children,
  variant = 'secondary',
  size = 'medium',
  icon: IconShape,
  shortcut,
  ...rest
}: ButtonProps) => {
  const words = useUiWords()
  return (
    <AriaButton {...rest} className={classNames(styles['button'])} data-variant={variant} data-size={size}>
      {({ isPending }) => (
        <>
          {IconShape && <IconShape size={iconSize.beside} aria-hidden="true" />}
          <span className={styles['label']}>{children}</span>
          {shortcut !== undefined && <Kbd keys={shortcut} />}
          {isPending && <span className={styles['pending']} role="progressbar" aria-label={words.pending} />}
        </>
      )}
    </AriaButton>
  )
}
