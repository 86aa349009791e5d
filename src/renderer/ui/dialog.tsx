import { X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './ui-words.ts'
import { takeFocus } from './use-first-focus.ts'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Called with false by Escape, the cross and a press outside. */
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
  /** Buttons at the end, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** False keeps it open on a press outside; Escape and the cross still close it. */
  readonly isDismissable?: boolean
}

export const Dialog = (props: DialogProps) => {
  const { title, isOpen, onOpenChange, children, actions, size = 'medium', isDismissable = true } = props
  const words = useUiWords()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      className={classNames(styles['shade'])}
    >
      <Modal className={classNames(styles['sheet'])} data-size={size}>
        <AriaDialog className={classNames(styles['dialog'])}>
          <header className={styles['header']}>
            <Heading slot="title" level={2} className={classNames(styles['title'])}>
              {title}
            </Heading>
            <IconButton label={words.close} icon={X} size="small" onPress={() => onOpenChange(false)} />
          </header>
          <Body>{children}</Body>
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

const textFields =
  'textarea:not(:disabled), input:not(:disabled):is([type="text"], [type="password"], :not([type])):not([role="combobox"])'

/** Begins in its first text field, unless what it shows has put the focus somewhere itself. */
function Body({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!body.current?.contains(document.activeElement)) takeFocus(body.current?.querySelector<HTMLElement>(textFields))
  }, [])
  return (
    <div ref={body} className={styles['body']}>
      {children}
    </div>
  )
}
