import { Menu } from 'lucide-react'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './frame.module.css'
import { IconButton } from './icon-button.tsx'
import { SkipLink } from './skip-link.tsx'
import { useUiWords } from './ui-words.ts'
import { useIsNarrow } from './use-is-narrow.ts'

export interface FrameProps {
  /** The navigation: Sidebar parts. In a narrow window it opens from a menu button. */
  readonly sidebar: ReactNode
  readonly children: ReactNode
  /** One line above every page that stays in sight: whose journal this is. */
  readonly banner?: ReactNode
  /** Small buttons at the top right, beside the page's own header. */
  readonly tools?: ReactNode
  /** At the bottom right: the SavedMark. */
  readonly status?: ReactNode
}

const contentId = 'content'

/** The frame of every screen but the door and the meeting (design.md, Frame). */
export const Frame = ({ sidebar, children, banner, tools, status }: FrameProps) => {
  const isNarrow = useIsNarrow()
  return (
    <div className={styles['frame']}>
      <SkipLink targetId={contentId} />
      {!isNarrow && <div className={styles['sidebar']}>{sidebar}</div>}
      <div className={styles['page']}>
        {isNarrow && <SidebarDrawer>{sidebar}</SidebarDrawer>}
        {banner !== undefined && <aside className={styles['banner']}>{banner}</aside>}
        {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
        <main id={contentId} tabIndex={-1} className={styles['main']}>
          {children}
        </main>
      </div>
      {status !== undefined && <div className={styles['status']}>{status}</div>}
    </div>
  )
}

/** The sidebar in a narrow window or at 200 % zoom: it slides over the page and goes when a place is chosen. */
const SidebarDrawer = ({ children }: { readonly children: ReactNode }) => {
  const words = useUiWords()
  const [isOpen, setOpen] = useState(false)
  const closeAfterLink = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a[href]')) setOpen(false)
  }
  return (
    <div className={styles['opener']}>
      <IconButton label={words.menu} icon={Menu} onPress={() => setOpen(true)} />
      <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className={classNames(styles['shade'])}>
        <Modal className={classNames(styles['drawer'])}>
          <Dialog aria-label={words.sidebar} className={classNames(styles['dialog'])}>
            <div onClickCapture={closeAfterLink}>{children}</div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  )
}
