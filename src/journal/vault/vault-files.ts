import { readdirSync } from 'node:fs'

/** The header and its second copy; the database's own name stands in the header. */
export const headerFileNames = ['vault.hdr', 'vault.hdr.bak'] as const
export const firstDatabaseFile = 'journal-1.db'

/** There from the first moment of a creation to its last: what lies beside it, without a header, was never used. */
export const creationMarker = 'journal.creating'

const databasePattern = /^journal-\d+\.db$/

/** What of a vault lies in a folder. A folder that is missing, or is a file, holds nothing. */
export function vaultFilesIn(folder: string): { hasHeader: boolean; hasDatabase: boolean; isUnfinished: boolean } {
  const names = namesIn(folder)
  const hasHeader = headerFileNames.some((name) => names.includes(name))
  return {
    hasHeader,
    hasDatabase: names.some((name) => databasePattern.test(name)),
    isUnfinished: !hasHeader && names.includes(creationMarker),
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Whoever goes on to write here gets the exact reason then.
    return []
  }
}
