import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type * as Electron from 'electron'

async function question(text: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(text)).trim()
  } finally {
    terminal.close()
  }
}

async function askWhereToSave({ title, defaultPath = '' }: Electron.SaveDialogOptions) {
  const path = await question(`${title ?? 'Save as'} (path, empty cancels${defaultPath && `, e.g. ${defaultPath}`}): `)
  return { canceled: path === '', filePath: path && resolve(path) }
}

async function askWhatToOpen({ title }: Electron.OpenDialogOptions) {
  const path = await question(`${title ?? 'Open'} (path, empty cancels): `)
  return { canceled: path === '', filePaths: path ? [resolve(path)] : [] }
}

async function askToChoose({ message, detail = '', buttons = ['OK'], cancelId = 0 }: Electron.MessageBoxOptions) {
  const choices = buttons.map((button, index) => `${index + 1} ${button}`).join(', ')
  const chosen = Number(await question(`${message}\n${detail}\n(${choices}): `)) - 1
  return { response: chosen in buttons ? chosen : cancelId, checkboxChecked: false }
}

/** The person at the terminal answers the dialogs that only Electron could show. */
export async function askInTerminal(name: string, options: unknown): Promise<unknown> {
  if (name === 'showSaveDialog') return askWhereToSave(options as Electron.SaveDialogOptions)
  if (name === 'showOpenDialog') return askWhatToOpen(options as Electron.OpenDialogOptions)
  return askToChoose(options as Electron.MessageBoxOptions)
}
