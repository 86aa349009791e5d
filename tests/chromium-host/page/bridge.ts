import type { Decode } from './decode.ts'
import type { Encode } from './encode.ts'
import type { createRemoteValues, Outcome } from './remote-values.ts'

export interface BridgeOptions {
  encode: Encode
  decode: Decode
  createRemoteValues: typeof createRemoteValues
  /** Names of the DOM events on which this world listens, and to which the other world listens. */
  own: string
  other: string
}

export interface Bridge {
  exposeInMainWorld(key: string, api: unknown): void
}

/**
 * One end of contextBridge between the page's world and the preload's. Two worlds of one page share its DOM events, and
 * a dispatched event is handled before dispatchEvent returns: that makes calls across synchronous, as in Electron.
 * Injected: it must not refer to anything outside itself.
 */
export function createBridge({ encode, decode, createRemoteValues, own, other }: BridgeOptions): Bridge {
  type Message =
    | { kind: 'call'; id: number; value: string }
    | { kind: 'settle'; id: number; outcome: Outcome }
    | { kind: 'expose'; key: string; value: string }
    | { kind: 'reply'; outcome: Outcome }

  let reply: Outcome | undefined
  const dispatch = (message: Message): void => {
    window.dispatchEvent(new CustomEvent(other, { detail: JSON.stringify(message) }))
  }
  const ask = (message: Message): unknown => {
    dispatch(message)
    if (!reply) throw new Error('the other world of the page does not answer')
    const { isError, value } = reply
    reply = undefined
    if (isError) throw values.decodeIn(value)
    return values.decodeIn(value)
  }
  const values = createRemoteValues({
    encode,
    decode,
    callRemote: (id, value) => ask({ kind: 'call', id, value }),
    settleRemote: (id, outcome) => dispatch({ kind: 'settle', id, outcome }),
  })
  const deepFreeze = (value: unknown): unknown => {
    const isContainer = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'
    if (isContainer) Object.values(Object.freeze(value) as object).forEach(deepFreeze)
    return value
  }
  const define = (key: string, value: string): void => {
    Object.defineProperty(window, key, { value: deepFreeze(values.decodeIn(value)), enumerable: true })
  }
  const answer = (outcome: Outcome): void => dispatch({ kind: 'reply', outcome })
  const listen = (event: Event): void => {
    event.stopImmediatePropagation()
    const message: Message = JSON.parse((event as CustomEvent<string>).detail)
    if (message.kind === 'reply') reply = message.outcome
    else if (message.kind === 'settle') values.settleOwn(message.id, message.outcome)
    else if (message.kind === 'call') answer(values.callOwn(message.id, message.value))
    else answer(values.outcomeOf(() => define(message.key, message.value)))
  }
  window.addEventListener(own, listen, true)
  return { exposeInMainWorld: (key, api) => void ask({ kind: 'expose', key, value: values.encodeOut(api) }) }
}
