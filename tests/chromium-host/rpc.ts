import type { ChildProcess } from 'node:child_process'
import { maskMessage, unmaskMessage } from './masked-message.ts'

type Calls<T> = { [Name in keyof T]: (...args: never[]) => unknown }

export interface Rpc<Remote extends Calls<Remote>> {
  call<Name extends keyof Remote & string>(
    name: Name,
    ...args: Parameters<Remote[Name]>
  ): Promise<Awaited<ReturnType<Remote[Name]>>>
}

type RpcMessage =
  | { kind: 'call'; id: number; name: string; args: unknown[] }
  | { kind: 'result'; id: number; value: unknown }
  | { kind: 'failure'; id: number; message: string }

/** One end of the channel: a forked child, or the child's own `process`. */
type RpcPort = ChildProcess | NodeJS.Process

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Two-way calls over the IPC channel between a Node process and its parent; values pass as structured clones. */
export function connectRpc<Remote extends Calls<Remote>>(port: RpcPort, local: object): Rpc<Remote> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0

  const settle = (id: number, act: (call: PromiseWithResolvers<unknown>) => void): void => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (call) act(call)
  }
  const send = (message: RpcMessage): void => {
    const fail = (error: Error | null): void => {
      if (error && message.kind === 'call') settle(message.id, (call) => call.reject(error))
    }
    if (port.connected) port.send?.(maskMessage(message), undefined, {}, fail)
    else fail(new Error('the other process has gone'))
  }
  const serve = async ({ id, name, args }: Extract<RpcMessage, { kind: 'call' }>): Promise<void> => {
    try {
      const method: ((...args: unknown[]) => unknown) | undefined = Reflect.get(local, name)
      if (!method) throw new Error(`no such call: ${name}`)
      send({ kind: 'result', id, value: await method.apply(local, args) })
    } catch (error) {
      send({ kind: 'failure', id, message: messageOf(error) })
    }
  }

  port.on('message', (received) => {
    const message = unmaskMessage(received as Uint8Array) as RpcMessage
    if (message.kind === 'call') void serve(message)
    else if (message.kind === 'result') settle(message.id, (call) => call.resolve(message.value))
    else settle(message.id, (call) => call.reject(new Error(message.message)))
  })
  port.on('disconnect', () => {
    for (const call of waiting.values()) call.reject(new Error('the other process has gone'))
    waiting.clear()
  })

  return {
    call(name, ...args) {
      lastId += 1
      const call = Promise.withResolvers<unknown>()
      waiting.set(lastId, call)
      send({ kind: 'call', id: lastId, name, args })
      return call.promise as Promise<never>
    },
  }
}
