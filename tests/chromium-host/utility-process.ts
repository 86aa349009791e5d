/**
 * Entry of the process that plays an Electron utility process: `node utility-process.ts [--masked] <module> [args…]`. The
 * stand-in masks what goes through the pipe; an older Electron, which has this process beside it, sends plain `{ data }`.
 */
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { limitCryptoToBoringSsl } from './boring-ssl.ts'
import { hideKeptSources, keepSources } from './compile-cache.ts'
import { maskMessage, unmaskMessage } from './masked-message.ts'

const isMasked = process.argv[2] === '--masked'
if (isMasked) process.argv.splice(2, 1)

/** Keeps messages until someone listens, as Electron does. */
class StandInParentPort extends EventEmitter {
  private waiting: unknown[] | null = []

  constructor() {
    super()
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.deliverWaiting())
    })
  }

  postMessage(message: unknown): void {
    process.send?.(isMasked ? maskMessage(message) : { data: message })
  }

  receive(data: unknown): void {
    if (this.waiting) this.waiting.push(data)
    else this.emit('message', { data, ports: [] })
  }

  private deliverWaiting(): void {
    const waiting = this.waiting ?? []
    this.waiting = null
    for (const data of waiting) this.receive(data)
  }
}

const parentPort = new StandInParentPort()
process.on('message', (message) =>
  parentPort.receive(isMasked ? unmaskMessage(message as Uint8Array) : (message as { data: unknown }).data),
)
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => undefined) // Ctrl+C goes to the whole group; the main process decides what ends

const [, , modulePath = ''] = process.argv
process.argv.splice(1, 1)
for (const [name, value] of Object.entries({ type: 'utility', parentPort }))
  Object.defineProperty(process, name, { value })

hideKeptSources()
limitCryptoToBoringSsl()
registerHooks({
  resolve(specifier, context, next) {
    if (!/^electron(\/|$)/.test(specifier)) return next(specifier, context)
    throw new Error(`'${specifier}' is not supported in a utility process of the Chromium stand-in`)
  },
})
await import(pathToFileURL(modulePath).href)
keepSources()
