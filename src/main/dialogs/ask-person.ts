import {
  type BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron'

type Answer = OpenDialogReturnValue | SaveDialogReturnValue

/**
 * The answer to a dialog of the system; null as soon as the page that asked has gone: locked, crashed or closed. No system
 * closes such a dialog by itself (seen: it outlives its window), so it can stand over the locked page; what is answered
 * there does nothing, and main holds nothing for it any more, a passphrase for example. Source: security.md E36.
 */
async function answerFor<Given extends Answer>(
  window: BrowserWindow,
  ask: () => Promise<Given>,
): Promise<Given | null> {
  const { webContents } = window
  const { promise: gone, resolve } = Promise.withResolvers<null>()
  const noteGone = (): void => resolve(null)
  const events = ['render-process-gone', 'did-finish-load', 'destroyed'] as const
  for (const name of events) webContents.on(name as 'destroyed', noteGone)
  try {
    const answer = await Promise.race([gone, ask()])
    return answer?.canceled ? null : answer
  } finally {
    for (const name of events) webContents.off(name as 'destroyed', noteGone)
  }
}

/** Asks what to open; the paths that were chosen, or none. Nothing is added to a list of recent files (security.md E29). */
export async function askWhatToOpen(window: BrowserWindow, options: OpenDialogOptions): Promise<readonly string[]> {
  const properties = [...(options.properties ?? []), 'dontAddToRecent'] as const
  const answer = await answerFor(window, () =>
    dialog.showOpenDialog(window, { ...options, properties: [...properties] }),
  )
  return answer?.filePaths ?? []
}

/** Asks where to save; null when the person cancels. Nothing is added to a list of recent files (security.md E29). */
export async function askWhereToSave(window: BrowserWindow, options: SaveDialogOptions): Promise<string | null> {
  const properties: SaveDialogOptions['properties'] = [
    'createDirectory',
    'showOverwriteConfirmation',
    'dontAddToRecent',
  ]
  const answer = await answerFor(window, () => dialog.showSaveDialog(window, { ...options, properties }))
  return answer?.filePath || null
}

/**
 * Asks whether to close without the words that the page could not save; true only when the person chooses that. Escape and the
 * box's own cross keep the window open. Source: decision 11.
 */
export async function askToLetUnsavedGo(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Your last words are not saved yet',
    detail:
      'Alongside tries again every second for as long as it is open. All that was saved before is safe, but what you typed last is lost if you close now.',
    buttons: ['Keep open', 'Close and lose these words'],
    ...{ defaultId: 0, cancelId: 0, noLink: true },
  })
  return response === 1
}
