import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredSettings, WhichJournal } from '../settings/stored-settings.ts'

const headers: readonly string[] = ['vault.hdr', 'vault.hdr.bak']
const creationMarker = 'journal.creating'
const databasePattern = /^journal-\d+\.db$/

/**
 * Whether a folder holds a journal. A database without a header counts: its owner is told that the header is missing,
 * and is never offered to make a new journal over it. What an interrupted creation left does not count; nothing was ever
 * written there. Source: security.md R08.
 */
export function holdsJournal(folder: string): boolean {
  const names = namesIn(folder)
  if (names.some((name) => headers.includes(name))) return true
  return names.some((name) => databasePattern.test(name)) && !names.includes(creationMarker)
}

/** Where the journals lie: the manager's own where they chose, the sample always apart from it. */
export const journalFolder = (userData: string, settings: StoredSettings, which: WhichJournal): string =>
  which === 'sample' ? join(userData, 'sample-journal') : (settings.journalFolder ?? join(userData, 'journal'))

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
