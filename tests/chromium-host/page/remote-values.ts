import type { Decode } from './decode.ts'
import type { Encode } from './encode.ts'

/** How something ended, encoded. */
export interface Outcome {
  isError: boolean
  value: string
}

export interface RemoteValuesOptions {
  encode: Encode
  decode: Decode
  /** Calls a function of the other world and gives its decoded result. */
  callRemote: (id: number, encodedArguments: string) => unknown
  /** Tells the other world how a promise that was sent to it has ended. */
  settleRemote: (id: number, outcome: Outcome) => void
}

export interface RemoteValues {
  encodeOut(value: unknown): string
  decodeIn(text: string): unknown
  outcomeOf(run: () => unknown): Outcome
  /** Serves the other world's callRemote and settleRemote. */
  callOwn(id: number, encodedArguments: string): Outcome
  settleOwn(id: number, outcome: Outcome): void
}

/**
 * Functions and promises that cross from one world of the page to the other: each is a number there.
 * Injected: it must not refer to anything outside itself.
 */
export function createRemoteValues({ encode, decode, callRemote, settleRemote }: RemoteValuesOptions): RemoteValues {
  type Callback = (...args: unknown[]) => unknown
  const callbacks: Callback[] = []
  const received: PromiseWithResolvers<unknown>[] = []
  let promisesSent = 0

  const outcomeOf = (run: () => unknown): Outcome => {
    try {
      return { isError: false, value: encodeOut(run()) }
    } catch (error) {
      return { isError: true, value: encodeOut(error) }
    }
  }
  const sendPromise = (promise: Promise<unknown>): number => {
    const id = promisesSent++
    promise.then(
      (value) => settleRemote(id, { isError: false, value: encodeOut(value) }),
      (error) => settleRemote(id, { isError: true, value: encodeOut(error) }),
    )
    return id
  }
  const receivePromise = (id: number): Promise<unknown> => {
    received[id] = Promise.withResolvers<unknown>()
    return received[id].promise
  }
  const encodeOut = (value: unknown): string =>
    encode(value, { callback: (callback) => callbacks.push(callback) - 1, promise: sendPromise })
  const receiveCallback =
    (id: number): Callback =>
    (...args) =>
      callRemote(id, encodeOut(args))
  const decodeIn = (text: string): unknown => decode(text, { callback: receiveCallback, promise: receivePromise })

  return {
    encodeOut,
    decodeIn,
    outcomeOf,
    callOwn: (id, args) => outcomeOf(() => callbacks[id]?.(...(decodeIn(args) as unknown[]))),
    settleOwn(id, { isError, value }) {
      if (isError) received[id]?.reject(decodeIn(value))
      else received[id]?.resolve(decodeIn(value))
      delete received[id]
    },
  }
}
