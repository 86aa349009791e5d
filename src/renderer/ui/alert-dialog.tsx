import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { useUiWords } from './ui-words.ts'

export interface AlertDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** What will happen, and what stays safe. */
  readonly children: ReactNode
  readonly actionLabel: string
  readonly onAction: () => void
  readonly cancelLabel?: string
  readonly tone?: 'plain' | 'danger'
  /** While the act runs; the caller closes the dialog when it is done. */
  readonly isPending?: boolean
}

/** Asks once before something that cannot be undone. What can be undone asks nothing: it shows a toast. */
export const AlertDialog = (props: AlertDialogProps) => {
  const words = useUiWords()
  const { title, isOpen, onOpenChange, tone = 'plain', isPending = false } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isKeyboardDismissDisabled={isPending}
      className={classNames(styles['shade'])}
    >
      <Modal className={classNames(styles['sheet'])} data-size="small">
        <AriaDialog role="alertdialog" className={classNames(styles['dialog'])}>
          <header className={styles['header']}>
            <Heading slot="title" level={2} className={classNames(styles['title'])}>
              {title}
            </Heading>
          </header>
          <div className={styles['body']}>{props.children}</div>
          <footer className={styles['actions']}>
            <Button variant="secondary" autoFocus isDisabled={isPending} onPress={() => onOpenChange(false)}>
              {props.cancelLabel ?? words.cancel}
            </Button>
            <Button
              variant={tone === 'danger' ? 'danger' : 'primary'}
              isPending={isPending}
              onPress={() => props.onAction()}
            >
              {props.actionLabel}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
