import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type * as Electron from 'electron'
import { keptSources } from '../compile-cache.ts'
import { maskMessage, unmaskMessage } from '../masked-message.ts'
import { machine, refusesRoot } from './machine.ts'
import { limited } from './unsupported.ts'

const ENTRY = join(import.meta.dirname, '..', 'utility-process.ts')

/** As seen in Electron 25: 12 to 170 ms. */
const SPAWN_MS = 30

/** A process of Chromium that refuses root ends so. */
const refusedEnding: Ending = [5, null]

type Ending = [code: number | null, signal: NodeJS.Signals | null]

const running = new Set<StandInUtilityProcess>()

/** An empty environment is taken for none: the whole of our own is inherited. */
const environmentOf = ({ env = {} }: Electron.ForkOptions): NodeJS.ProcessEnv =>
  Object.keys(env).length > 0 ? { ...env } : process.env

function start(modulePath: string, args: readonly string[], options: Electron.ForkOptions): ChildProcess {
  const { stdio = 'inherit', execArgv = [] } = options
  const output = (typeof stdio === 'string' ? ['ignore', stdio, stdio] : stdio) as string[]
  return fork(ENTRY, ['--masked', modulePath, ...args], {
    ...(options.cwd && { cwd: options.cwd }),
    env: { ...environmentOf(options), ...keptSources, NODE_OPTIONS: '' },
    execArgv,
    serialization: 'advanced',
    stdio: [...output, 'ipc'] as StdioOptions,
  })
}

class StandInUtilityProcess extends EventEmitter implements Partial<Omit<Electron.UtilityProcess, keyof EventEmitter>> {
  readonly serviceName: string
  private readonly child: ChildProcess | null
  private state: 'starting' | 'running' | 'ended' = 'starting'
  private isKilled = false

  constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super()
    this.serviceName = options.serviceName ?? 'Node Utility Process'
    const isRefused = machine.utilityProcesses !== 'start' || refusesRoot()
    this.child = isRefused ? null : start(modulePath, args, options)
    if (machine.utilityProcesses !== 'never-start') void this.spawn()
  }

  private async spawn(): Promise<void> {
    const { child } = this
    const gone = Promise.withResolvers<Ending>()
    child?.on('message', (message) => this.emit('message', unmaskMessage(message as Uint8Array)))
    child?.on('error', () => undefined) // a send to a process that has just ended: `exit` tells it
    child?.on('exit', (...ending) => gone.resolve(ending))
    await wait(SPAWN_MS)
    this.state = 'running'
    running.add(this)
    this.emit('spawn')
    this.end(await (child ? gone.promise : refusedEnding))
  }

  get pid(): number | undefined {
    return this.state === 'running' ? this.child?.pid : undefined
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
    const masked = maskMessage(message)
    if (this.child?.connected) this.child.send(masked)
  }

  /** Before `spawn` it does nothing, and the process then lives on. */
  kill(): boolean {
    if (this.state !== 'running') return false
    this.isKilled = true
    return this.child?.kill('SIGTERM') ?? false
  }

  private end([code, signal]: Ending): void {
    running.delete(this)
    const isKilled = this.isKilled
    // V8 gave up, for example without memory. An `error` without a listener ends main, as with every emitter.
    if (signal === 'SIGABRT') this.emit('error', 'FatalError', 'v8', '{}')
    this.emit('exit', isKilled ? 0 : (code ?? 1))
    this.state = 'ended'
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
