import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Random } from '../../bench/generator/random.ts'
import type { DiskCall } from './disk-calls.ts'

/** What a power cut leaves. Names and content are two things: a disk may keep a renaming and lose what was written before it. */
export const losses = ['nothing pending', 'names only', 'content only', 'everything', 'torn', 'some folders'] as const
export type Loss = (typeof losses)[number]

const sectorBytes = 512

interface Content {
  /** As it was at the last flush of the file. */
  flushed: Buffer
  /** As programs see it now. */
  now: Buffer
  /** Grows with each change, so that two equal moments are known without comparing bytes. */
  version: number
  flushedVersion: number
  readonly id: number
}

/** Null for a folder. */
type Names = Map<string, Content | null>

/** The files below one folder on a disk that is honest about flushes and promises nothing else. */
export class RecordedDisk {
  readonly #root: string
  readonly #now: Names = new Map()
  /** What every power cut leaves of the names: those of a folder as they were when it was last flushed. */
  readonly #flushed: Names
  readonly #open = new Map<number, { readonly content: Content; at: number }>()
  #contents = 0

  /** Begins with what lies below `root`, all of it flushed. */
  constructor(root: string) {
    this.#root = root
    for (const item of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const path = join(item.parentPath, item.name)
      this.#now.set(path, item.isFile() ? this.#content(readFileSync(path)) : null)
    }
    this.#flushed = new Map(this.#now)
  }

  #content(bytes: Buffer): Content {
    this.#contents += 1
    return { flushed: bytes, now: bytes, version: 0, flushedVersion: 0, id: this.#contents }
  }

  apply(call: DiskCall): void {
    if (call.kind === 'said') return
    if ('file' in call && call.kind !== 'open' && call.kind !== 'sync') this.#change(call)
    else if (call.kind === 'sync') this.#sync(call)
    else if ('path' in call && this.#isOurs(call.path)) this.#rename(call)
    else if (call.kind === 'open') this.#open.delete(call.file)
  }

  #isOurs(path: string): boolean {
    return path.startsWith(`${this.#root}/`)
  }

  #rename(call: Extract<DiskCall, { kind: 'open' | 'folder' | 'link' | 'rename' | 'remove' }>): void {
    const { path } = call
    if (call.kind === 'open') this.#opened(call)
    if (call.kind === 'folder') this.#now.set(path, null)
    if (call.kind === 'remove') this.#now.delete(path)
    if (call.kind === 'link') this.#now.set(call.to, this.#now.get(path) ?? null)
    if (call.kind !== 'rename') return
    for (const [name, content] of [...this.#now]) {
      if (name !== path && !name.startsWith(`${path}/`)) continue
      this.#now.delete(name)
      this.#now.set(call.to + name.slice(path.length), content)
      // Names inside a folder go with it, flushed or not.
      const inside = this.#flushed.get(name)
      if (name !== path && inside !== undefined) this.#flushed.set(call.to + name.slice(path.length), inside)
    }
  }

  #opened({ path, file, empties, appends }: Extract<DiskCall, { kind: 'open' }>): void {
    const found = this.#now.get(path)
    if (found === null) {
      this.#open.delete(file)
      return
    }
    const content = found ?? this.#content(Buffer.alloc(0))
    if (!found) this.#now.set(path, content)
    if (empties && content.now.length > 0) this.#write(content, Buffer.alloc(0))
    this.#open.set(file, { content, at: appends ? content.now.length : 0 })
  }

  #write(content: Content, now: Buffer): void {
    content.now = now
    content.version += 1
  }

  #change(call: Extract<DiskCall, { kind: 'write' | 'copy' | 'truncate' }>): void {
    const open = this.#open.get(call.file)
    if (!open) return
    const { content } = open
    if (call.kind === 'truncate') {
      this.#write(content, resized(content.now, call.size))
      return
    }
    const bytes = call.kind === 'write' ? call.bytes : this.#read(call.from, call.bytes)
    const at = call.kind === 'write' && call.at !== null ? call.at : open.at
    const now = resized(content.now, Math.max(content.now.length, at + bytes.length))
    bytes.copy(now, at)
    if (call.kind === 'copy' || call.at === null) open.at = at + bytes.length
    this.#write(content, now)
  }

  #read(file: number, bytes: number): Buffer {
    const open = this.#open.get(file)
    if (!open) throw new Error('A file was copied from elsewhere')
    open.at += bytes
    return open.content.now.subarray(open.at - bytes, open.at)
  }

  #sync({ file, path }: Extract<DiskCall, { kind: 'sync' }>): void {
    const content = this.#open.get(file)?.content
    if (content) {
      content.flushed = content.now
      content.flushedVersion = content.version
    } else if (path === this.#root || this.#now.get(path) === null) {
      for (const name of [...this.#now.keys(), ...this.#flushed.keys()]) {
        if (dirname(name) !== path) continue
        const now = this.#now.get(name)
        if (now === undefined) this.#flushed.delete(name)
        else this.#flushed.set(name, now)
      }
    }
  }

  /** Of folders that were not flushed some may keep their new names, and others not. */
  #names(loss: Loss, random: Random): Names {
    if (loss === 'nothing pending' || loss === 'content only') return this.#flushed
    if (loss !== 'some folders') return this.#now
    const keeps = new Map<string, boolean>()
    const isKept = (name: string): boolean => {
      const folder = dirname(name)
      if (!keeps.has(folder)) keeps.set(folder, random.next() < 0.5)
      return keeps.get(folder) ?? false
    }
    const kept = [...this.#now].filter(([name]) => isKept(name))
    return new Map([...kept, ...[...this.#flushed].filter(([name]) => !isKept(name))])
  }

  /** What a power cut would leave now; the key is equal for two moments that leave the same. */
  imageAfter(loss: Loss, random: Random): { readonly key: string; write(): void } {
    const names = this.#names(loss, random)
    const isNow = keepsContent(loss)
    const parts = [...names].map(([name, content]) =>
      content === null
        ? name
        : `${name}:${content.id}:${isNow ? content.version : content.flushedVersion}${loss === 'torn' ? `:${content.version}` : ''}`,
    )
    return {
      key: `${loss === 'torn'}${parts.sort().join('|')}`,
      write: () => this.#writeImage(names, { loss, random }),
    }
  }

  /** Puts an image where the files were. */
  #writeImage(names: Names, { loss, random }: { loss: Loss; random: Random }): void {
    for (const name of readdirSync(this.#root)) rmSync(join(this.#root, name), { recursive: true, force: true })
    const folders = new Set([this.#root])
    for (const [path, content] of [...names].sort(([one], [other]) => (one < other ? -1 : 1))) {
      // What lies in a folder that is lost is lost with it.
      if (!folders.has(dirname(path))) continue
      if (content === null) folders.add(path)
      if (content === null) mkdirSync(path, { mode: 0o700 })
      else writeFileSync(path, bytesAfter(content, loss, random), { mode: 0o600 })
    }
  }
}

const keepsContent = (loss: Loss): boolean =>
  loss === 'content only' || loss === 'everything' || loss === 'some folders'

function bytesAfter({ now, flushed, version, flushedVersion }: Content, loss: Loss, random: Random): Buffer {
  if (keepsContent(loss) || version === flushedVersion) return now
  if (loss !== 'torn') return flushed
  // Some sectors are the new ones, some the old ones or none yet; the length is that of either.
  const torn = Buffer.alloc(random.next() < 0.5 ? now.length : Math.max(flushed.length, Math.floor(now.length / 2)))
  flushed.copy(torn)
  for (let at = 0; at < torn.length; at += sectorBytes) {
    if (at < now.length && random.next() < 0.5) now.copy(torn, at, at, at + sectorBytes)
  }
  return torn
}

function resized(before: Buffer, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  before.copy(bytes)
  return bytes
}
