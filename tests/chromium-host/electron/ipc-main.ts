import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { InvokeResult } from '../calls.ts'
import { createDecoder } from '../page/decode.ts'
import { createEncoder } from '../page/encode.ts'
import { limited } from './unsupported.ts'

type Handler = Parameters<Electron.IpcMain['handle']>[1]

interface PageCall {
  channel: string
  /** The encoded arguments. */
  value: string
}

const encode = createEncoder()
const decode = createDecoder()

class StandInIpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  async answerInvoke(event: object, { channel, value }: PageCall): Promise<InvokeResult> {
    try {
      const handler = this.handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return { value: encode(await Reflect.apply(handler, undefined, [event, ...(decode(value) as unknown[])])) }
    } catch (error) {
      process.stderr.write(`Error occurred in handler for '${channel}': ${String(error)}\n`)
      return { error: String(error) }
    }
  }
  receive(event: object, { channel, value }: PageCall): void {
    this.emit(channel, event, ...(decode(value) as unknown[]))
  }
}

export const ipcMain = limited('ipcMain', new StandInIpcMain())
