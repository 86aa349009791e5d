import { basename, join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { askWhereToSave } from './ask-person.ts'
import { type FileContent, writeFileWhole } from './write-file-whole.ts'

export interface FileToSave {
  /** Offered to the person; see file-names.ts. */
  readonly name: string
  readonly kind: { readonly name: string; readonly extension: string }
  /** Makes the content, only after the person has said where. */
  content(): Promise<FileContent>
}

/**
 * Asks where to save, makes the content and writes it in one step; answers the name that was chosen, or null when the
 * person cancels. Throws what `content` throws, and `disk-full`, `folder-not-writable` or `disk-error`.
 * Source: security.md E37.
 */
export async function saveFile(window: BrowserWindow, file: FileToSave): Promise<string | null> {
  const filePath = await askWhereToSave(window, {
    defaultPath: join(app.getPath('documents'), file.name),
    filters: [{ name: file.kind.name, extensions: [file.kind.extension] }],
  })
  if (filePath === null) return null
  await writeFileWhole(filePath, await file.content())
  return basename(filePath)
}
