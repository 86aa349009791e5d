import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One thing that a process asked of the disk and got, or said on its standard output. Names are whole paths. */
export type DiskCall =
  | {
      readonly kind: 'open'
      readonly path: string
      readonly file: number
      readonly empties: boolean
      readonly appends: boolean
    }
  | { readonly kind: 'write'; readonly file: number; readonly at: number | null; readonly bytes: Buffer }
  | { readonly kind: 'copy'; readonly from: number; readonly file: number; readonly bytes: number }
  | { readonly kind: 'truncate'; readonly file: number; readonly size: number }
  | { readonly kind: 'sync'; readonly file: number; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'link' | 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'said'; readonly text: string }

const traced =
  'openat,open,creat,write,pwrite64,writev,pwritev,ftruncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,mkdir,mkdirat,copy_file_range,sendfile'

/** Runs Node with `args` to its end, however it ends, and answers what all its threads asked of the disk, in its order. */
export function diskCallsOf(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): DiskCall[] {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-recording-'))
  try {
    // A file a thread, so that no call is cut in two by another thread's line; their clocks put them in order.
    const options = ['-ff', '-qq', '-y', '-xx', '-ttt', '--seccomp-bpf', '-s', '8388608', '-e', `trace=${traced}`]
    const all = [...options, '-o', join(folder, 'trace'), process.execPath, ...args]
    const { stderr } = spawnSync('strace', all, { stdio: ['ignore', 'ignore', 'pipe'], env: environment })
    const lines = readdirSync(folder)
      .flatMap((name) => readFileSync(join(folder, name), 'latin1').split('\n'))
      .filter((line) => line !== '')
      .sort((one, other) => Number(one.slice(0, 17)) - Number(other.slice(0, 17)))
    const calls = lines.flatMap((line) => callIn(line) ?? [])
    if (calls.length === 0) throw new Error(`Nothing was recorded: ${stderr.toString('utf8')}`)
    return calls
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface SystemCall {
  readonly name: string
  readonly text: string
  /** The texts among the arguments: paths, or what was written. */
  readonly strings: readonly Buffer[]
  /** The open files among the arguments, by number, and the paths that they have now. */
  readonly files: readonly { readonly number: number; readonly path: string }[]
  readonly result: number
  /** The last argument that is a plain number. */
  readonly last: number
}

const bytesOf = (text = ''): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')

function callIn(line: string): DiskCall | null {
  const found = /^\d+\.\d+ (\w+)\((.*)\)\s+= (\d+)/.exec(line)
  if (!found) return null
  const [, name = '', text = '', result] = found
  if (/"\.\.\./.test(text)) throw new Error('The recording cut a call short')
  const strings = [...text.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex]) => bytesOf(hex))
  const files = [...text.matchAll(/(?:^|[ ,])(\d+)<((?:\\x[0-9a-f]{2})*)>/g)].map(([, number, hex]) => ({
    number: Number(number),
    path: bytesOf(hex).toString('utf8'),
  }))
  const last = Number(/, (\d+)$/.exec(text)?.[1] ?? 0)
  return meaningOf({ name, text, strings, files, result: Number(result), last })
}

const meanings: Readonly<Record<string, (call: SystemCall) => DiskCall | null>> = {
  openat: ({ strings, text, result }) =>
    /O_WRONLY|O_RDWR|O_CREAT/.test(text) || /O_RDONLY/.test(text)
      ? {
          kind: 'open',
          path: String(strings[0]),
          file: result,
          empties: /O_TRUNC/.test(text),
          appends: /O_APPEND/.test(text),
        }
      : null,
  write: (call) => written(call, null),
  writev: (call) => written(call, null),
  pwrite64: (call) => written(call, call.last),
  pwritev: (call) => written(call, call.last),
  ftruncate: ({ files, last }) => ({ kind: 'truncate', file: files[0]?.number ?? -1, size: last }),
  fsync: ({ files: [file] }) => ({ kind: 'sync', file: file?.number ?? -1, path: file?.path ?? '' }),
  rename: ({ strings: [path, to] }) => ({ kind: 'rename', path: String(path), to: String(to) }),
  unlink: ({ strings: [path] }) => ({ kind: 'remove', path: String(path) }),
  link: ({ strings: [path, to] }) => ({ kind: 'link', path: String(path), to: String(to) }),
  mkdir: ({ strings: [path] }) => ({ kind: 'folder', path: String(path) }),
  copy_file_range: ({ files: [from, to], result }) => copied(from, to, result),
  sendfile: ({ files: [to, from], result }) => copied(from, to, result),
}

const alike: Readonly<Record<string, string>> = {
  open: 'openat',
  fdatasync: 'fsync',
  renameat: 'rename',
  renameat2: 'rename',
  unlinkat: 'unlink',
  rmdir: 'unlink',
  linkat: 'link',
  mkdirat: 'mkdir',
}

function meaningOf(call: SystemCall): DiskCall | null {
  const meaning = meanings[alike[call.name] ?? call.name]
  if (!meaning) throw new Error(`The recorder does not know ${call.name}`)
  return meaning(call)
}

function written({ files, strings }: SystemCall, at: number | null): DiskCall {
  const bytes = Buffer.concat(strings)
  const file = files[0]?.number ?? -1
  return file === 1 ? { kind: 'said', text: bytes.toString('utf8') } : { kind: 'write', file, at, bytes }
}

const copied = (from: SystemCall['files'][number] | undefined, to: typeof from, bytes: number): DiskCall => ({
  kind: 'copy',
  from: from?.number ?? -1,
  file: to?.number ?? -1,
  bytes,
})
