import { closeSync, fstatSync, openSync, read } from 'node:fs'
import { promisify } from 'node:util'
import { AppError } from '#shared/contract/app-error.ts'
import { withFileErrors } from './file-error.ts'

const readAt = promisify(read)

/** A file of the database that nothing writes into for a while: what is saved meanwhile stays in the log. */
export interface StillFile {
  readonly bytes: number
  /**
   * Reads into `into` from `position` without keeping the process busy, and returns how much. Throws
   * `backup-interrupted` once the file may have been written to.
   */
  read(into: Uint8Array, position: number): Promise<number>
  /** Lets the log move into the file again. A second call does nothing. */
  release(): void
}

/**
 * The bytes of the open file, as they lie on the disk. On Unix the system drops every lock that a process has on a file as
 * soon as it closes any descriptor of it, so this one is only closed after the database is.
 */
export class RawFile {
  readonly #path: string
  #descriptor: number | null = null

  constructor(path: string) {
    this.#path = path
  }

  /** Of the file that lay at the path when this was first called. */
  descriptor(): number {
    return withFileErrors(() => {
      this.#descriptor ??= openSync(this.#path, 'r')
      return this.#descriptor
    })
  }

  hold({ isStill, release }: { isStill: () => boolean; release: () => void }): StillFile {
    const descriptor = this.descriptor()
    return {
      bytes: withFileErrors(() => fstatSync(descriptor).size),
      async read(into, position) {
        const { bytesRead } = await readAt(descriptor, into, 0, into.length, position)
        if (!isStill()) throw new AppError('backup-interrupted')
        return bytesRead
      },
      release,
    }
  }

  /** Only after the database is closed. */
  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor)
    this.#descriptor = null
  }
}
