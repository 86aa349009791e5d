import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredSettings, WhichJournal } from '../settings/stored-settings.ts'

interface VaultNames {
  readonly headers: readonly string[]
  readonly creationMarker: string
  readonly databasePattern: RegExp
}

const journalNames: VaultNames = {
  headers: ['vault.hdr', 'vault.hdr.bak'],
  creationMarker: 'journal.creating',
  databasePattern: /^journal-\d+\.db$/,
}

const mirrorNames: VaultNames = {
  headers: ['mirror.hdr', 'mirror.hdr.bak'],
  creationMarker: 'mirror.creating',
  databasePattern: /^mirror-\d+\.db$/,
}

/**
 * Whether a folder holds a journal. A database without a header counts: its owner reads that the header is missing,
 * and is never offered to make a new journal over it. What an interrupted creation left does not count; nothing was ever
 * written there. Source: security.md R08.
 */
export const holdsJournal = (folder: string): boolean => holds(folder, journalNames)

/** Whether a Mirror lies beside the journal in a folder, or any one file of it. */
export const holdsMirror = (folder: string): boolean => holds(folder, mirrorNames)

/** Where the journals lie: the manager's own where they chose, the sample always apart from it. */
export const journalFolder = (userData: string, settings: StoredSettings, which: WhichJournal): string =>
  which === 'sample' ? join(userData, 'sample-journal') : (settings.journalFolder ?? join(userData, 'journal'))

function holds(folder: string, { headers, creationMarker, databasePattern }: VaultNames): boolean {
  const names = namesIn(folder)
  if (names.some((name) => headers.includes(name))) return true
  return names.some((name) => databasePattern.test(name)) && !names.includes(creationMarker)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
