import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One thing that a process asked of the disk, or said, in its order. */
export type DiskCall =
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'said'; readonly text: string }

/** Whether the calls of a process can be recorded on this machine. */
export const canTrace = (): boolean => process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0

/** Runs Node with `args` to its end, however it ends, and answers what its main thread asked of the disk. */
export function tracedCalls(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): DiskCall[] {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-trace-'))
  try {
    // A file a thread, so that no call is cut in two by another thread's line.
    const calls = 'trace=write,pwrite64,writev,pwritev,ftruncate,fsync,fdatasync'
    const options = ['-ff', '-qq', '-y', '-xx', '-s', '1048576', '-e', calls, '-o', join(folder, 'trace')]
    spawnSync('strace', [...options, process.execPath, ...args], { stdio: 'ignore', env: environment })
    return readdirSync(folder)
      .sort()
      .flatMap((name) => callsIn(readFileSync(join(folder, name), 'latin1')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const callsIn = (log: string): DiskCall[] => log.split('\n').flatMap((line) => callOf(line) ?? [])

const hex = String.raw`((?:\\x[0-9a-f]{2})*)`
const patterns = {
  pwrite: new RegExp(String.raw`^pwrite64\(\d+<${hex}>, "${hex}"(\.\.\.)?, \d+, (\d+)\)\s+= \d+`),
  write: new RegExp(String.raw`^write\((\d+)<([^>]*)>, "${hex}"(\.\.\.)?, \d+\)\s+= \d+`),
  pieces: new RegExp(String.raw`^p?writev\(\d+<${hex}>, \[(.*)\], \d+(?:, \d+)?\)\s+= \d+`),
  truncate: new RegExp(String.raw`^ftruncate\(\d+<${hex}>, (\d+)\)\s+= 0`),
  sync: new RegExp(String.raw`^f(?:data)?sync\(\d+<${hex}>\)\s+= 0`),
}

const bytesOf = (text = ''): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const pathOf = (text = ''): string => (text.startsWith('\\x') ? bytesOf(text).toString('utf8') : text)

function callOf(line: string): DiskCall | null {
  const pwrite = patterns.pwrite.exec(line)
  if (pwrite)
    return { kind: 'write', path: pathOf(pwrite[1]), bytes: whole(pwrite[2], pwrite[3]), at: Number(pwrite[4]) }
  const pieces = patterns.pieces.exec(line)
  if (pieces) return { kind: 'write', path: pathOf(pieces[1]), bytes: joined(pieces[2]), at: -1 }
  const truncate = patterns.truncate.exec(line)
  if (truncate) return { kind: 'truncate', path: pathOf(truncate[1]), size: Number(truncate[2]) }
  const sync = patterns.sync.exec(line)
  if (sync) return { kind: 'sync', path: pathOf(sync[1]) }
  const write = patterns.write.exec(line)
  if (!write) return null
  const bytes = whole(write[3], write[4])
  if (write[1] === '1') return { kind: 'said', text: bytes.toString('utf8') }
  return { kind: 'write', path: pathOf(write[2]), at: -1, bytes }
}

/** What one call wrote from several places in memory. */
function joined(list = ''): Buffer {
  const pieces = [...list.matchAll(new RegExp(String.raw`iov_base="${hex}"(\.\.\.)?`, 'g'))]
  return Buffer.concat(pieces.map(([, text, cut]) => whole(text, cut)))
}

function whole(text: string | undefined, cut: string | undefined): Buffer {
  if (cut) throw new Error('The recording cut a write short')
  return bytesOf(text)
}
