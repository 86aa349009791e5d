import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type * as Electron from 'electron'
import { keptSources } from '../compile-cache.ts'
import { limited } from './unsupported.ts'

const ENTRY = join(import.meta.dirname, '..', 'utility-process.ts')

const running = new Set<StandInUtilityProcess>()

class StandInUtilityProcess extends EventEmitter implements Partial<Omit<Electron.UtilityProcess, keyof EventEmitter>> {
  readonly serviceName: string
  private child: ChildProcess | null

  constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super()
    this.serviceName = options.serviceName ?? 'Node Utility Process'
    const { stdio = 'inherit', execArgv = [], env = process.env } = options
    const output = (typeof stdio === 'string' ? ['ignore', stdio, stdio] : stdio) as string[]
    const child = fork(ENTRY, [modulePath, ...args], {
      ...(options.cwd && { cwd: options.cwd }),
      env: { ...env, ...keptSources, NODE_OPTIONS: '' },
      execArgv,
      serialization: 'advanced',
      stdio: [...output, 'ipc'] as StdioOptions,
    })
    this.child = child
    child.on('spawn', () => this.emit('spawn'))
    child.on('message', ({ data }: { data: unknown }) => this.emit('message', data))
    child.on('error', () => undefined) // a send to a process that has just ended: `exit` tells it
    child.on('exit', (code, signal) => this.end(code ?? constants.signals[signal ?? 'SIGKILL']))
    running.add(this)
  }

  get pid(): number | undefined {
    return this.child?.pid
  }
  get stdout(): Readable | null {
    return this.child?.stdout ?? null
  }
  get stderr(): Readable | null {
    return this.child?.stderr ?? null
  }

  /** A copy is made as Electron does: a Buffer arrives as Uint8Array, a function is refused. */
  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('transferring ports is not supported by the Chromium stand-in')
    const data: unknown = structuredClone(message)
    if (this.child?.connected) this.child.send({ data })
  }

  kill(): boolean {
    return this.child?.kill('SIGKILL') ?? false
  }

  private end(code: number): void {
    this.child = null
    running.delete(this)
    this.emit('exit', code)
  }
}

/** The part of app.getAppMetrics() that tells the processes of the app itself. */
export function utilityProcessMetrics() {
  return [...running].map(({ pid, serviceName }) => ({
    type: 'Utility',
    pid,
    name: serviceName,
    serviceName: 'node.mojom.NodeService',
  }))
}

export const utilityProcess = limited('utilityProcess', {
  fork(modulePath: string, args: string[] = [], options: Electron.ForkOptions = {}) {
    return limited('UtilityProcess', new StandInUtilityProcess(modulePath, args, options))
  },
})
