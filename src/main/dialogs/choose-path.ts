import { type BrowserWindow, dialog } from 'electron'

/** A file of these kinds, or a folder. */
export type PathToChoose =
  | { readonly file: { readonly name: string; readonly extensions: string[] } }
  | { readonly folder: 'to-read' | 'to-write' }

/** Asks for a file or a folder and answers its path; null when the person cancels. It is not added to recent files. */
export async function choosePath(window: BrowserWindow, wanted: PathToChoose): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    'file' in wanted
      ? { filters: [wanted.file], properties: ['openFile', 'dontAddToRecent'] }
      : {
          properties: [
            'openDirectory',
            'dontAddToRecent',
            ...(wanted.folder === 'to-write' ? (['createDirectory'] as const) : []),
          ],
        },
  )
  const [chosen] = filePaths
  return canceled || chosen === undefined ? null : chosen
}
