/** Turns a promise or function into a number by which the other side can refer to it. */
interface EncodeHooks {
  callback?: (callback: (...args: unknown[]) => unknown) => number
  promise?: (promise: Promise<unknown>) => number
}

export type Encode = (value: unknown, hooks?: EncodeHooks) => string

/**
 * The sending half of a structured clone as JSON text, for what the app sends: JSON, undefined, bigint, Date, Map, Set,
 * Uint8Array, Error. Its source text is also injected into pages: it must not refer to anything outside itself.
 */
export function createEncoder(): Encode {
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  // Pages have no Buffer; Node 24 has no toBase64.
  const toBase64 = (bytes: Uint8Array & { toBase64?: () => string }): string =>
    bytes.toBase64?.() ?? Buffer.from(bytes).toString('base64')
  const encodeObject = (value: object, hooks: EncodeHooks, parents: readonly object[]): unknown => {
    if (parents.includes(value)) return refuse()
    const encodeInside = (child: unknown): unknown => encodeValue(child, hooks, [...parents, value])
    if (Array.isArray(value)) return value.map(encodeInside)
    if (value instanceof Uint8Array) {
      return { $: 'bytes', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map) return { $: 'map', v: [...value].map(encodeInside) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(encodeInside) }
    if (value instanceof Error)
      return { $: 'error', v: { name: value.name, message: value.message, stack: value.stack } }
    if (value instanceof Promise) return hooks.promise ? { $: 'promise', v: hooks.promise(value) } : refuse()
    const kind = Object.prototype.toString.call(value)
    if (kind !== '[object Object]') return refuse()
    const copy = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, encodeInside(child)]))
    return '$' in copy ? { $: 'object', v: copy } : copy
  }
  const encodeValue = (value: unknown, hooks: EncodeHooks, parents: readonly object[]): unknown => {
    switch (typeof value) {
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: 'number', v: Object.is(value, -0) ? '-0' : `${value}` }
      case 'undefined':
        return { $: 'undefined' }
      case 'bigint':
        return { $: 'bigint', v: `${value}` }
      case 'symbol':
        return refuse()
      case 'function':
        return hooks.callback
          ? { $: 'callback', v: hooks.callback(value as (...args: unknown[]) => unknown) }
          : refuse()
      case 'object':
        return value === null ? null : encodeObject(value, hooks, parents)
      default:
        return value
    }
  }
  return (value, hooks = {}) => JSON.stringify(encodeValue(value, hooks, []))
}
