import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/*
 * Electron's crypto is BoringSSL and lacks some of what plain Node has; some of it is there and throws when called.
 * The tests run on plain Node, so the same calls must fail here (toolchain.md, trap 4).
 */

const isMissing = (algorithm: string): boolean =>
  /^(chacha20|aes-\d+-ccm|aes-\d+-ocb|sha3|shake|blake2)/i.test(algorithm)

function absent(name: string): never {
  throw new Error(`${name} is not in Electron's crypto`)
}

/** Wraps a function whose first argument names an algorithm. */
function refuseMissingAlgorithms(name: 'createCipheriv' | 'createDecipheriv' | 'createHash' | 'createHmac' | 'hash') {
  const original: unknown = Reflect.get(crypto, name)
  if (typeof original !== 'function') return
  Reflect.set(crypto, name, (algorithm: string, ...rest: unknown[]) =>
    isMissing(algorithm) ? absent(algorithm) : Reflect.apply(original, crypto, [algorithm, ...rest]),
  )
}

// Once a process: test files that share one load this file again, and a wrapper around a wrapper would slow every call.
const done = Symbol.for('hidden from crypto')
if (!Reflect.has(crypto, done)) {
  Reflect.set(crypto, done, true)
  for (const name of ['argon2', 'argon2Sync']) Reflect.set(crypto, name, () => absent(name))
  for (const name of ['createCipheriv', 'createDecipheriv', 'createHash', 'createHmac', 'hash'] as const) {
    refuseMissingAlgorithms(name)
  }
  syncBuiltinESMExports()
}
