import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const work = join(import.meta.dirname, '../../src/journal/vault/testing/decrypting-work.ts')

/**
 * Every page of a closed journal's database in clear: all tables, indexes and free pages. In a process of its own, for
 * Playwright would look for the SQLite driver where its types are.
 */
export const decryptedJournal = (folder: string, passphrase: string): string =>
  execFileSync(process.execPath, [work, folder, passphrase], { maxBuffer: 64 * 1024 * 1024 }).toString('latin1')
