import { type BrowserWindow, dialog } from 'electron'
import { readUpTo } from './read-up-to.ts'

interface FileToOpen {
  readonly kind: { readonly name: string; readonly extension: string }
  readonly maximumBytes: number
}

/**
 * Asks for a file and answers its bytes, at most one more than `maximumBytes`; null when the person cancels.
 * Throws `file-unreadable`. Nothing is added to a list of recent files. Source: security.md E29.
 */
export async function openFile(window: BrowserWindow, { kind, maximumBytes }: FileToOpen): Promise<Buffer | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    filters: [{ name: kind.name, extensions: [kind.extension] }],
    properties: ['openFile', 'dontAddToRecent'],
  })
  const [chosen] = filePaths
  return canceled || chosen === undefined ? null : readUpTo(chosen, maximumBytes + 1)
}
