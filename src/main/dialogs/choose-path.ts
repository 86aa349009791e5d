import type { BrowserWindow } from 'electron'
import { askWhatToOpen } from './ask-person.ts'

/** A file of these kinds, or a folder. */
export type PathToChoose =
  | { readonly file: { readonly name: string; readonly extensions: string[] } }
  | { readonly folder: 'to-read' | 'to-write' }

/** Asks for a file or a folder and answers its path; null when the person cancels. */
export async function choosePath(window: BrowserWindow, wanted: PathToChoose): Promise<string | null> {
  const [chosen] = await askWhatToOpen(
    window,
    'file' in wanted
      ? { filters: [wanted.file], properties: ['openFile'] }
      : { properties: ['openDirectory', ...(wanted.folder === 'to-write' ? (['createDirectory'] as const) : [])] },
  )
  return chosen ?? null
}
