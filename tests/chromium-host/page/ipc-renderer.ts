import type * as Electron from 'electron'
import type { ContextMenuParams } from '../calls.ts'
import type { Decode } from './decode.ts'
import type { Encode } from './encode.ts'

export type PageMessage =
  | { kind: 'hello'; url: string }
  | { kind: 'preload-error'; url: string; message: string }
  | { kind: 'invoke'; url: string; id: number; channel: string; value: string }
  | { kind: 'send'; url: string; channel: string; value: string }
  | { kind: 'accelerator'; url: string; itemNumber: number }
  | { kind: 'menu-key'; url: string; key: string }
  | { kind: 'context-menu'; url: string; params: ContextMenuParams }

export type IpcToPage =
  | { kind: 'event'; channel: string; value: string }
  | { kind: 'invoked'; id: number; value: string }
  | { kind: 'invoke-failed'; id: number; error: string }

export interface IpcOptions {
  encode: Encode
  decode: Decode
  post: (message: PageMessage) => void
}

type Supported = Pick<
  Electron.IpcRenderer,
  'invoke' | 'send' | 'on' | 'once' | 'off' | 'addListener' | 'removeListener' | 'removeAllListeners'
>

export interface PageIpc {
  ipcRenderer: object
  receive(message: IpcToPage): void
}

/** The preload's ipcRenderer. Injected: it must not refer to anything outside itself. */
export function createIpcRenderer({ encode, decode, post }: IpcOptions): PageIpc {
  type Listener = (event: Electron.IpcRendererEvent, ...args: unknown[]) => void
  const waiting: (PromiseWithResolvers<unknown> & { channel: string })[] = []
  const listeners = new Map<string, { listener: Listener; run: Listener }[]>()
  const listenersOf = (channel: string) => listeners.get(channel) ?? []
  const event = { sender: {}, ports: [], preventDefault() {}, defaultPrevented: false } as object

  const add = (channel: string, listener: Listener, run = listener): Supported => {
    listeners.set(channel, [...listenersOf(channel), { listener, run }])
    return ipcRenderer
  }
  const remove = (channel: string, listener: Listener): Supported => {
    const remaining = listenersOf(channel)
    const index = remaining.findLastIndex((entry) => entry.listener === listener)
    listeners.set(channel, index < 0 ? remaining : remaining.toSpliced(index, 1))
    return ipcRenderer
  }
  const invoke = (channel: string, ...args: unknown[]): Promise<unknown> => {
    const value = encode(args)
    const call = { ...Promise.withResolvers<unknown>(), channel }
    post({ kind: 'invoke', url: location.href, id: waiting.push(call) - 1, channel, value })
    return call.promise
  }
  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      return invoke(channel, ...args)
    },
    send: (channel: string, ...args: unknown[]) =>
      post({ kind: 'send', url: location.href, channel, value: encode(args) }),
    on: (channel: string, listener: Listener) => add(channel, listener),
    addListener: (channel: string, listener: Listener) => add(channel, listener),
    once: (channel: string, listener: Listener) =>
      add(channel, listener, (...args) => {
        remove(channel, listener)
        listener(...args)
      }),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
  } as Supported

  const receive = (message: IpcToPage): void => {
    if (message.kind === 'event') {
      const args = decode(message.value) as unknown[]
      for (const { run } of listenersOf(message.channel)) run(event as Electron.IpcRendererEvent, ...args)
      return
    }
    const call = waiting[message.id]
    delete waiting[message.id]
    if (message.kind === 'invoked') call?.resolve(decode(message.value))
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.error}`))
  }
  return { ipcRenderer, receive }
}
