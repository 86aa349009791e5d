import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { passphrase } from './door-steps.ts'

const work = join(import.meta.dirname, 'storing-work.ts')

/**
 * Writes a journal with the lives of timeline-lives.ts into `userData`, a person each. In a process of its own, for
 * Playwright would look for the SQLite driver where its types are.
 */
export const storeLives = (userData: string, which: 'pictured' | 'odd'): void =>
  void execFileSync(process.execPath, [work, userData, passphrase, which])
