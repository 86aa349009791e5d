import type { BrowserWindow } from 'electron'
import { askWhatToOpen } from './ask-person.ts'
import { readUpTo } from './read-up-to.ts'

interface FileToOpen {
  readonly kind: { readonly name: string; readonly extension: string }
  readonly maximumBytes: number
}

/**
 * Asks for a file and answers its bytes, at most one more than `maximumBytes`; null when the person cancels.
 * Throws `file-unreadable`.
 */
export async function openFile(window: BrowserWindow, { kind, maximumBytes }: FileToOpen): Promise<Buffer | null> {
  const [chosen] = await askWhatToOpen(window, {
    filters: [{ name: kind.name, extensions: [kind.extension] }],
    properties: ['openFile'],
  })
  return chosen === undefined ? null : readUpTo(chosen, maximumBytes + 1)
}
