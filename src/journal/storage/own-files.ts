import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'
import { withFileErrors } from './file-error.ts'
import { fileAt } from './file-place.ts'
import type { RawFile } from './still-file.ts'

/** Where in a file the bytes lie that no second write of the same page repeats. */
export interface Proof {
  readonly at: number
  readonly length: number
}

interface LeftFile {
  readonly place: string
  readonly bytes: number
  changedNs: bigint
  readonly proof: Proof
  readonly proved: string
}

interface LeftLog {
  readonly bytes: number
  readonly head: string
}

/** The head of a log holds random numbers of its own. Source: SQLite, "WAL-mode File Format". */
const logHead: Proof = { at: 0, length: 32 }

/**
 * File and log of an open journal, compared with how this process left them before it writes again: other programs replace
 * them, write over them and remove them under a journal that is open (security.md R09, R12). Nothing but this process writes
 * into either, so any difference is another's work.
 */
export class OwnFiles {
  readonly #path: string
  readonly #raw: RawFile
  #file: LeftFile | null = null
  #log: LeftLog | null = null
  #logDescriptor: number | null = null

  constructor(path: string, raw: RawFile) {
    this.#path = path
    this.#raw = raw
    this.openLog()
  }

  /** How long the log is; 0 without one. */
  get logBytes(): number {
    return statSync(this.#logPath, { throwIfNoEntry: false })?.size ?? 0
  }

  /** Takes the file as it is for ours: after every time that the log has moved into it. Returns its length. */
  leaveFile(proof: Proof): number {
    const descriptor = this.#raw.descriptor()
    const { dev, ino, size, ctimeNs } = fstatSync(descriptor, { bigint: true })
    const bytes = Number(size)
    this.#file = { place: `${dev} ${ino}`, bytes, changedNs: ctimeNs, proof, proved: bytesAt(descriptor, proof) }
    return bytes
  }

  /** Takes the log as it is for ours: after everything that this process has written into it. */
  leaveLog(): void {
    if (this.#logDescriptor === null) this.openLog()
    if (this.#logDescriptor !== null) this.#log = stateOfLog(this.#logDescriptor)
  }

  /** Throws `disk-error` when the file is gone, and `journal-replaced` when another is in its place or it was written to. */
  assertFile(): void {
    const left = this.#file
    if (!left) return
    const now = withFileErrors(() => statSync(this.#path, { throwIfNoEntry: false, bigint: true }))
    if (!now) throw new AppError('disk-error')
    if (`${now.dev} ${now.ino}` !== left.place) throw new AppError('journal-replaced')
    if (now.ctimeNs === left.changedNs && Number(now.size) === left.bytes) return
    // Another name or another mode: what it holds may be as it was.
    if (!this.#isFileAsLeft(left)) throw new AppError('journal-replaced')
    left.changedNs = now.ctimeNs
  }

  /** Throws `journal-replaced` when the log that this process writes was written to or cut, under its name or without. */
  assertLog(): void {
    if (this.#logDescriptor === null || this.#log === null) return
    const { bytes, head } = stateOfLog(this.#logDescriptor)
    if (bytes < this.#log.bytes || head !== this.#log.head) throw new AppError('journal-replaced')
  }

  /** What lies at the log's name: `gone` and `another` leave what was saved in a log that only this process can read. */
  logName(): 'ours' | 'gone' | 'another' {
    const found = fileAt(this.#logPath)
    if (this.#logDescriptor === null || found === null) return found === null ? 'gone' : 'ours'
    const { dev, ino } = fstatSync(this.#logDescriptor, { bigint: true })
    return found === `${dev} ${ino}` ? 'ours' : 'another'
  }

  /** Whether the log can move into the file without harm to another's: it is as it was left, under whatever name. */
  mayTakeLog(): boolean {
    try {
      this.assertLog()
      return this.#file === null || (fstatSync(this.#raw.descriptor()).nlink > 0 && this.#isFileAsLeft(this.#file))
    } catch {
      return false
    }
  }

  /** After SQLite has begun another log. */
  openLog(): void {
    this.close()
    try {
      this.#logDescriptor = openSync(this.#logPath, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    } catch {
      // There is none yet.
    }
  }

  close(): void {
    if (this.#logDescriptor !== null) closeSync(this.#logDescriptor)
    this.#logDescriptor = null
    this.#log = null
  }

  get #logPath(): string {
    return `${this.#path}-wal`
  }

  #isFileAsLeft({ bytes, proof, proved }: LeftFile): boolean {
    const descriptor = this.#raw.descriptor()
    return fstatSync(descriptor).size === bytes && bytesAt(descriptor, proof) === proved
  }
}

const stateOfLog = (descriptor: number): LeftLog => ({
  bytes: fstatSync(descriptor).size,
  head: bytesAt(descriptor, logHead),
})

function bytesAt(descriptor: number, { at, length }: Proof): string {
  const bytes = Buffer.alloc(length)
  const read = readSync(descriptor, bytes, 0, length, at)
  return bytes.subarray(0, read).toString('latin1')
}
