import { readdirSync } from 'node:fs'
import type { VaultKind } from './vault-kind.ts'

/** What of one kind of vault lies in a folder. A folder that is missing, or is a file, holds nothing. */
export function vaultFilesIn(
  folder: string,
  { headerFileNames, databasePattern, creationMarker }: VaultKind,
): { hasHeader: boolean; hasDatabase: boolean; isUnfinished: boolean } {
  const names = namesIn(folder)
  const hasHeader = headerFileNames.some((name) => names.includes(name))
  return {
    hasHeader,
    hasDatabase: names.some((name) => databasePattern.test(name)),
    isUnfinished: !hasHeader && names.includes(creationMarker),
  }
}

/** The names in a folder; none when it is missing, is a file or cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Anyone who goes on to write here gets the exact reason then.
    return []
  }
}
