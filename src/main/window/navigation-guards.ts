import type { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { isOwnAddress } from '../protocol/app-address.ts'

/** What is needed of a page in order to guard it. */
type GuardedPage = Pick<EventEmitter, 'on'> & Pick<WebContents, 'setWindowOpenHandler'>

/**
 * The page never leaves itself: no navigation to another address in any frame, no second window, no embedded guest.
 * Source: security.md E11, E12, E13.
 */
export function guardNavigation(contents: GuardedPage): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
