import { statSync } from 'node:fs'

/** Which file a path leads to now, as one text to compare; null when there is none, or it cannot be asked. */
export function fileAt(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false, bigint: true })
    return found ? `${found.dev} ${found.ino}` : null
  } catch {
    return null
  }
}
