import { parseArgs } from 'node:util'
import { v7 as newId } from 'uuid'
import type { JournalMessage, JournalRequest } from '#shared/contract/wire.ts'
import { systemClock } from './clock.ts'
import { createRouter } from './router.ts'
import { createSession } from './session.ts'
import { restrictNewFiles } from './storage/private-files.ts'

/** The part of Electron's parent port that is used; Electron itself stays unknown here. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown
  postMessage(message: JournalMessage): void
}

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort }
if (!parentPort) throw new Error('The journal process is started by the desktop shell')

restrictNewFiles()
const { values } = parseArgs({ options: { resources: { type: 'string', default: '' } }, strict: false })
const session = createSession({
  resourcesFolder: String(values['resources']),
  clock: systemClock,
  emit: (event) => parentPort.postMessage({ type: 'event', event }),
})
const route = createRouter({
  doorHandlers: session.doorHandlers,
  openHandlers: session.openHandlers,
  newId,
  log: (line) => void process.stderr.write(`alongside journal: ${line}\n`),
})

const isCall = (data: unknown): data is JournalRequest =>
  typeof data === 'object' &&
  typeof Reflect.get(data ?? {}, 'id') === 'number' &&
  typeof Reflect.get(data ?? {}, 'method') === 'string'

parentPort.on('message', ({ data }) => {
  if (!isCall(data)) return
  const { id, method, input } = data
  void route({ method, input }).then((outcome) => parentPort.postMessage({ type: 'answer', id, outcome }))
})
