import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diskError } from '../dialogs/disk-error.ts'

/** What the keychain sealed for the journal of one folder. Beside the settings and never beside the journal: a copied journal must not carry it. */
export interface DeviceKeyFile {
  exists(): boolean
  /** Undefined when there is none that can be read. */
  read(): Uint8Array | undefined
  /** Throws `disk-full`, `folder-not-writable` or `disk-error`. */
  write(sealed: Uint8Array): void
  remove(): void
}

export function deviceKeyFile(userData: string, journalFolder: string): DeviceKeyFile {
  const name = createHash('sha256').update(journalFolder).digest('hex').slice(0, 16)
  const path = join(userData, `device-${name}.key`)
  return {
    exists: () => existsSync(path),
    read() {
      try {
        // What is no file, such as a pipe, may never end.
        return statSync(path).isFile() ? readFileSync(path) : undefined
      } catch {
        return undefined
      }
    },
    write(sealed) {
      try {
        writeFileSync(`${path}.tmp`, sealed, { mode: 0o600, flush: true })
        renameSync(`${path}.tmp`, path)
      } catch (cause) {
        throw diskError(cause)
      }
    },
    remove: () => rmSync(path, { force: true }),
  }
}
