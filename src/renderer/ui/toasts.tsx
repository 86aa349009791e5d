import { X } from 'lucide-react'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import styles from './toasts.module.css'
import { useUiWords } from './ui-words.ts'

export interface ToastWords {
  /** Such as "Removed." */
  readonly text: string
  /** Such as "Undo"; the toast goes after it. */
  readonly actionLabel?: string
  readonly onAction?: () => void
}

// Long enough to read and reach (WCAG 2.2.1); the timer waits while the toast is hovered or focused.
const shownForMs = 10_000

const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 })

/**
 * Says that something was done, with the way back. F6 reaches it from the keyboard. What offers nothing goes when the next
 * such comes: a pile of them would lie over the buttons of a dialog.
 */
export function showToast(words: ToastWords): void {
  if (!words.onAction) {
    for (const { key } of queue.visibleToasts.filter(({ content }) => !content.onAction)) queue.close(key)
  }
  queue.add(words, { timeout: shownForMs })
}

/** Once in the app, at its root. */
export const ToastRegion = () => {
  const words = useUiWords()
  return (
    <AriaToastRegion queue={queue} aria-label={words.notifications} className={classNames(styles['region'])}>
      {({ toast }) => (
        <AriaToast toast={toast} className={classNames(styles['toast'])}>
          <ToastContent className={styles['text']}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.onAction && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => {
                toast.content.onAction?.()
                queue.close(toast.key)
              }}
            >
              {toast.content.actionLabel}
            </Button>
          )}
          <IconButton label={words.dismiss} icon={X} size="small" slot="close" />
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
