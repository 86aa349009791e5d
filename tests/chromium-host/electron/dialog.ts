import type * as Electron from 'electron'
import { driver } from './driver-connection.ts'
import { limited } from './unsupported.ts'

/** The driver answers (StandInOptions.answerDialog); without an answer it is as if the person pressed Escape. */
async function ask<Answer>(name: string, args: readonly unknown[], cancelled: Answer): Promise<Answer> {
  const answer = await driver.call('answerDialog', name, structuredClone(withoutWindow(args)))
  return (answer as Answer | undefined) ?? cancelled
}

/** The window that a dialog belongs to is an optional first argument. */
const withoutWindow = (args: readonly unknown[]): unknown => args.at(-1)

const dismissed = (options: unknown): number => {
  const { cancelId = 0 } = options as Electron.MessageBoxOptions
  return cancelId
}

export const dialog = limited('dialog', {
  showSaveDialog: (...args: unknown[]) => ask('showSaveDialog', args, { canceled: true, filePath: '' }),
  showOpenDialog: (...args: unknown[]) => ask('showOpenDialog', args, { canceled: true, filePaths: [] }),
  showMessageBox: (...args: unknown[]) =>
    ask('showMessageBox', args, { response: dismissed(withoutWindow(args)), checkboxChecked: false }),
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`[dialog] ${title}\n${content}\n`)
  },
})
