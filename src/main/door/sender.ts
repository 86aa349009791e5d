import { isOwnAddress } from '../protocol/app-address.ts'

/** Who sent a call, as Electron tells it. */
export interface Sender {
  readonly windowId: number
  /** Null when the frame has gone since. */
  readonly frame: { readonly url: string; readonly isMain: boolean } | null
}

/** Only the main frame of our own window, showing our own page, may call. Source: security.md E16. */
export const isOurPage = (sender: Sender, ourWindowId: number | null): boolean =>
  sender.windowId === ourWindowId && sender.frame?.isMain === true && isOwnAddress(sender.frame.url)
