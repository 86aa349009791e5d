/** Makes the stand-in for a promise or function of the other side from its number. */
interface DecodeHooks {
  callback?: (id: number) => (...args: unknown[]) => unknown
  promise?: (id: number) => Promise<unknown>
}

export type Decode = (text: string, hooks?: DecodeHooks) => unknown

/** The receiving half of createEncoder. Injected into pages too: it must not refer to anything outside itself. */
export function createDecoder(): Decode {
  interface Tagged {
    $: string
    v: unknown
  }
  // Pages have no Buffer; Node 24 has no fromBase64.
  const Bytes = Uint8Array as Uint8ArrayConstructor & { fromBase64?: (text: string) => Uint8Array }
  // In a memory of their own outside the engine's heap, as Electron brings them; and none stay in the pool of Buffer.
  const bytesFromBase64 = (text: string): Uint8Array => {
    const read = Bytes.fromBase64?.(text) ?? Buffer.from(text, 'base64')
    const bytes = new Uint8Array(new ArrayBuffer(read.length))
    bytes.set(read)
    read.fill(0)
    return bytes
  }
  const errorFrom = ({ name, message, stack }: { name: string; message: string; stack: string }): Error => {
    const known: Record<string, ErrorConstructor> = { TypeError, RangeError, SyntaxError, ReferenceError }
    const error = new (known[name] ?? Error)(message)
    error.stack = stack
    return error
  }
  const decodeObject = (value: object, hooks: DecodeHooks): Record<string, unknown> =>
    Object.fromEntries(Object.entries(value).map(([key, child]) => [key, decodeValue(child, hooks)]))
  const decodeTagged = ({ $: tag, v }: Tagged, hooks: DecodeHooks): unknown => {
    switch (tag) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(v)
      case 'bigint':
        return BigInt(v as string)
      case 'bytes':
        return bytesFromBase64(v as string)
      case 'date':
        return new Date(v as number)
      case 'map':
        return new Map((v as unknown[]).map((entry) => decodeValue(entry, hooks) as [unknown, unknown]))
      case 'set':
        return new Set((v as unknown[]).map((member) => decodeValue(member, hooks)))
      case 'error':
        return errorFrom(v as Parameters<typeof errorFrom>[0])
      case 'object':
        return decodeObject(v as object, hooks)
      case 'callback':
        return hooks.callback?.(v as number)
      default:
        return hooks.promise?.(v as number)
    }
  }
  const decodeValue = (value: unknown, hooks: DecodeHooks): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((member) => decodeValue(member, hooks))
    return '$' in value ? decodeTagged(value as Tagged, hooks) : decodeObject(value, hooks)
  }
  return (text, hooks = {}) => decodeValue(JSON.parse(text), hooks)
}
