import { maximumCallSize } from '#shared/contract/wire.ts'

/** What an input is allowed to be: small enough, and nothing but plain values. */
type Measure = 'fits' | 'too-large' | 'not-plain'

/** What every value counts at least, so that a million empty lists are not free. */
const valueSize = 8

/**
 * Walks through an input without copying it, and stops as soon as it is too large. Allowed is what the contract speaks:
 * JSON and Uint8Array. Source: security.md E16, architecture.md (payloads).
 */
export function measureInput(input: unknown, maximum: number = maximumCallSize): Measure {
  const waiting: unknown[] = [input]
  let size = 0
  while (waiting.length > 0) {
    const value = waiting.pop()
    const inner = innerValues(value)
    if (!inner && !isScalar(value)) return 'not-plain'
    size += valueSize + ownSize(value)
    if (size + (inner?.length ?? 0) * valueSize > maximum) return 'too-large'
    for (const one of inner ?? []) waiting.push(one)
  }
  return 'fits'
}

function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (value instanceof Uint8Array) return value.byteLength
  return 0
}

const isScalar = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  typeof value === 'boolean' ||
  typeof value === 'string' ||
  Number.isFinite(value) ||
  value instanceof Uint8Array

/** The values of a list, or the keys and values of an object; null for anything else. */
function innerValues(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  if (!isPlainObject(value)) return null
  return Object.entries(value).flat()
}

/** A key `__proto__` is refused, because code that copies objects may take it for more than a key. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, '__proto__')) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
