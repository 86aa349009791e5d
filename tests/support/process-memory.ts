import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

interface ProcessFound {
  readonly pid: number
  /** Its command line, blanks between the parts. */
  readonly command: string
}

/** Every process that `pid` has started, directly or not. Linux only. */
export function processesBelow(pid: number): ProcessFound[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const parent = /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${name}/status`))?.[1]
    if (parent !== undefined && /^\d+$/.test(name)) parents.set(Number(name), Number(parent))
  }
  const isBelow = (one: number): boolean => {
    const parent = parents.get(one)
    return parent !== undefined && (parent === pid || isBelow(parent))
  }
  return [...parents.keys()]
    .filter(isBelow)
    .map((one) => ({ pid: one, command: textOf(`/proc/${one}/cmdline`).replaceAll('\0', ' ') }))
}

const patienceMs = 30_000

/** Milliseconds until a process is no more, counted from `since`; infinite when it does not end. Linux only. */
export async function untilGone(pid: number, since: number): Promise<number> {
  while (existsSync(`/proc/${pid}`)) {
    if (performance.now() - since > patienceMs) return Number.POSITIVE_INFINITY
    await wait(5)
  }
  return performance.now() - since
}

/**
 * How often a word lies in what a process can write to, as one byte or two bytes a character; none in a process that has
 * gone. Throws when the system does not let us look.
 */
export function copiesInMemory(pid: number, word: string): number {
  const regions = writableRegions(pid)
  if (regions.length === 0) return 0
  const file = openSync(`/proc/${pid}/mem`, 'r')
  const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]
  try {
    return regions.reduce((copies, region) => copies + copiesInRegion(file, region, forms), 0)
  } finally {
    closeSync(file)
  }
}

interface Region {
  readonly start: number
  readonly end: number
}

function regionIn(line: string): Region | null {
  const found = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line)
  if (!found) return null
  const [start = 0, end = 0] = found.slice(1).map((text) => Number.parseInt(text, 16))
  return { start, end }
}

/** Only what is in memory at all: Chromium sets many gigabytes aside that it never touches. */
function writableRegions(pid: number): Region[] {
  const regions: Region[] = []
  let current: Region | null = null
  for (const line of textOf(`/proc/${pid}/smaps`).split('\n')) {
    if (/^[0-9a-f]+-[0-9a-f]+ /.test(line)) current = regionIn(line)
    else if (current && /^(Rss|Swap):/.test(line) && !/ 0 kB$/.test(line)) {
      regions.push(current)
      current = null
    }
  }
  return regions
}

const chunkBytes = 8 * 1024 * 1024

function copiesInRegion(file: number, { start, end }: Region, forms: readonly Buffer[]): number {
  const chunk = Buffer.alloc(Math.min(chunkBytes, end - start))
  let copies = 0
  for (let at = start; at < end; at += chunk.length) {
    const read = bytesRead(file, chunk, { at, length: Math.min(chunk.length, end - at) })
    for (const form of forms) {
      for (let found = chunk.indexOf(form); found !== -1 && found < read; found = chunk.indexOf(form, found + 1)) {
        copies += 1
      }
    }
  }
  return copies
}

function bytesRead(file: number, chunk: Buffer, { at, length }: { at: number; length: number }): number {
  try {
    return readSync(file, chunk, 0, length, at)
  } catch {
    // A region that was given back since.
    return 0
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
