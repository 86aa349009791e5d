import { accessSync, constants, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import { holdsJournal } from '../journal-client/journal-folders.ts'
import { askWhatToOpen } from './ask-person.ts'
import { choosePath } from './choose-path.ts'
import { diskError } from './disk-error.ts'

const ownFolderName = 'Alongside journal'

/**
 * The folder for a journal inside the one that was chosen: itself when it holds a journal or nothing at all, otherwise
 * a folder of its own in it, so that the journal's files never mix with others.
 * Throws `folder-not-writable` or `disk-error`.
 */
function journalFolderInside(chosen: string): string {
  try {
    accessSync(chosen, constants.W_OK)
    const isItsOwn = holdsJournal(chosen) || readdirSync(chosen).length === 0
    return isItsOwn ? chosen : join(chosen, ownFolderName)
  } catch (cause) {
    throw diskError(cause)
  }
}

/** Asks for the folder of a journal; null when the person cancels. Throws as journalFolderInside does. */
export async function chooseFolder(window: BrowserWindow, current: string): Promise<string | null> {
  const [chosen] = await askWhatToOpen(window, {
    defaultPath: current,
    properties: ['openDirectory', 'createDirectory'],
  })
  return chosen === undefined ? null : journalFolderInside(chosen)
}

/** Asks where a journal is that there is already; null when the person cancels. Throws `journal-missing`. */
export async function findJournalFolder(window: BrowserWindow): Promise<string | null> {
  const chosen = await choosePath(window, { folder: 'to-read' })
  if (chosen === null) return null
  const found = [chosen, join(chosen, ownFolderName)].find(holdsJournal)
  if (found === undefined) throw new AppError('journal-missing')
  return found
}
