import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** Services that copy a folder to other computers while someone writes in it. */
export type CloudService = 'Dropbox' | 'OneDrive' | 'iCloud Drive' | 'Google Drive' | 'Syncthing'

/** How their folders are called by default, on the three systems. */
const folderNames: readonly (readonly [pattern: RegExp, service: CloudService])[] = [
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^onedrive( - .*|-.*)?$/i, 'OneDrive'],
  [/^(mobile documents|com~apple~clouddocs|icloud ?drive|icloud~.*)$/i, 'iCloud Drive'],
  [/^(google ?drive|googledrive-.*|my drive|drivefs)$/i, 'Google Drive'],
]

/** What lies in a folder that such a service looks after. */
const markers: readonly (readonly [name: string, service: CloudService])[] = [
  ['.stfolder', 'Syncthing'],
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.tmp.drivedownload', 'Google Drive'],
]

/** Names that these services give to the second copy when two computers wrote at once. */
const conflictName = /conflicted copy|sync-conflict|\(\d+\)\./i
const ourName = /^(vault|journal|mirror)/

/** The service that copies this folder, by the names on the way to it and what lies there; null when there is none. */
export function cloudServiceOf(folder: string): CloudService | null {
  const parts = folder.split(sep)
  for (const [pattern, service] of folderNames) {
    if (parts.some((part) => pattern.test(part))) return service
  }
  for (let at = folder; ; at = dirname(at)) {
    const found = markers.find(([name]) => existsSync(join(at, name)))
    if (found) return found[1]
    if (dirname(at) === at) return null
  }
}

/** Files in a journal's folder that such a service made because two computers wrote at once. */
export function conflictCopiesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => ourName.test(name) && conflictName.test(name))
  } catch {
    return []
  }
}
