import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../bench/generator/random.ts'
import type { DiskCall } from './write-trace.ts'

type Change = Extract<DiskCall, { kind: 'write' | 'truncate' }>

/** What a power cut leaves of the writes since the last flush: nothing, all, some of them, or some of their sectors. */
export const lossModes = ['none', 'all', 'random', 'torn'] as const
export type LossMode = (typeof lossModes)[number]

const sectorBytes = 512

/** One file on a disk that is honest about flushes: what is surely there, and what may be. */
export class DiskFile {
  #durable: Buffer | null
  #pending: Change[] = []

  constructor(durable: Buffer | null) {
    this.#durable = durable
  }

  change(change: Change): void {
    this.#pending.push(change)
  }

  sync(): void {
    for (const change of this.#pending) this.#durable = applied(this.#durable, change)
    this.#pending = []
  }

  /** The bytes after a power cut now; null when there may be no such file. */
  afterLoss(mode: LossMode, random: Random): Buffer | null {
    let bytes: Buffer | null = this.#durable && Buffer.from(this.#durable)
    for (const change of this.#pending) {
      if (mode === 'none' || (mode !== 'all' && random.next() < 0.4)) continue
      const isTorn = mode === 'torn' && change.kind === 'write' && random.next() < 0.5
      bytes = isTorn ? tornInto(bytes, change, random) : applied(bytes, change)
    }
    return bytes
  }
}

/** Writes what a power cut leaves of every file. */
export function writeImage(
  files: ReadonlyMap<string, DiskFile>,
  { folder, mode, random }: { folder: string; mode: LossMode; random: Random },
): void {
  for (const [name, file] of files) {
    const bytes = file.afterLoss(mode, random)
    if (bytes) writeFileSync(join(folder, name), bytes)
  }
}

function applied(before: Buffer | null, change: Change): Buffer {
  if (change.kind === 'truncate') return resized(before, change.size)
  const bytes = resized(before, Math.max(before?.length ?? 0, change.at + change.bytes.length))
  change.bytes.copy(bytes, change.at)
  return bytes
}

function tornInto(before: Buffer | null, change: Extract<Change, { kind: 'write' }>, random: Random): Buffer {
  const bytes = resized(before, Math.max(before?.length ?? 0, change.at + change.bytes.length))
  for (let from = 0; from < change.bytes.length; from += sectorBytes) {
    if (random.next() < 0.5) change.bytes.copy(bytes, change.at + from, from, from + sectorBytes)
  }
  return bytes
}

function resized(before: Buffer | null, size: number): Buffer {
  if (before?.length === size) return before
  const bytes = Buffer.alloc(size)
  before?.copy(bytes)
  return bytes
}
