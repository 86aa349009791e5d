import type { JournalMessage, JournalRequest } from '#shared/contract/wire.ts'
import type { Router } from './router.ts'

/** The part of Electron's parent port that is used; Electron itself stays unknown here. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown
  postMessage(message: JournalMessage): void
}

/** The way to main. Throws in a process that the desktop shell did not start. */
export function parentPortOf(ours: NodeJS.Process): ParentPort {
  const { parentPort } = ours as NodeJS.Process & { readonly parentPort?: ParentPort }
  if (!parentPort) throw new Error('This process is started by the desktop shell')
  return parentPort
}

const isCall = (data: unknown): data is JournalRequest =>
  typeof data === 'object' &&
  typeof Reflect.get(data ?? {}, 'id') === 'number' &&
  typeof Reflect.get(data ?? {}, 'method') === 'string'

/** Answers every call of main by its number; what is no call is left unanswered. */
export function answerCalls(parentPort: ParentPort, route: Router): void {
  parentPort.on('message', ({ data }) => {
    if (!isCall(data)) return
    const { id, method, input } = data
    void route({ method, input }).then((outcome) => parentPort.postMessage({ type: 'answer', id, outcome }))
  })
}
