import { renameSync } from 'node:fs'

/** Together about two seconds: a virus scanner or an indexer lets go of a file by then (security.md R27). */
const tries = 10
const longestWaitMs = 400

/** What Windows says of a file that another program has open. Elsewhere these do not pass by waiting. */
const isHeldElsewhere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(EPERM|EBUSY|EACCES)$/.test(String(error.code))

interface Patience {
  readonly rename: (from: string, to: string) => void
  readonly isWaitingUseful: boolean
  readonly wait: (milliseconds: number) => void
}

const waitHere = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

const usual: Patience = { rename: renameSync, isWaitingUseful: process.platform === 'win32', wait: waitHere }

/** Renames a file onto another, trying again while another program holds either of them. Throws what the system says last. */
export function renamePatiently(from: string, to: string, { rename, isWaitingUseful, wait }: Patience = usual): void {
  for (let again = 1; ; again += 1) {
    try {
      rename(from, to)
      return
    } catch (error) {
      if (!isWaitingUseful || again === tries || !isHeldElsewhere(error)) throw error
      wait(Math.min(longestWaitMs, 10 * 2 ** again))
    }
  }
}
