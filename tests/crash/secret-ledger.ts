import type { Decipheriv } from 'node:crypto'

/** Every piece of memory that was seen to hold a secret, to be looked at when the work is done. */
const ledger: { readonly what: string; readonly bytes: Uint8Array }[] = []

export function note<Bytes extends Uint8Array | ArrayBuffer>(what: string, bytes: Bytes): Bytes {
  ledger.push({ what, bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes) })
  return bytes
}

/** What still holds something of a secret; the ledger begins again. */
export function stillKept(): string[] {
  const kept = ledger.filter(({ bytes }) => bytes.some((byte) => byte !== 0)).map(({ what }) => what)
  ledger.length = 0
  return [...new Set(kept)].sort()
}

/** Secrets and keys have these lengths: a recovery key, a key, and a key as the driver takes it. */
const lengths = new Set([20, 32, 36])

/** Copies of secrets are found where they are made: from other bytes, and never from text. */
export function watchCopies(): void {
  const { from } = Buffer
  const { from: fromArray } = Uint8Array
  const typed = Object.getPrototypeOf(Uint8Array.prototype) as { set(this: Uint8Array, source: Uint8Array): void }
  const { set } = typed
  const isBytes = (source: unknown): boolean => source instanceof Uint8Array || source instanceof ArrayBuffer
  Buffer.from = ((...parts: [never]) => {
    const made = from.apply(Buffer, parts)
    return isBytes(parts[0]) && lengths.has(made.length) ? note('a copy of a key', made) : made
  }) as typeof from
  Uint8Array.from = ((...parts: [never]) => {
    const made = fromArray.apply(Uint8Array, parts)
    return isBytes(parts[0]) && made.length <= 64 ? note('a copy of what was typed', made) : made
  }) as typeof fromArray
  typed.set = function (this: Uint8Array, source: Uint8Array, ...rest: []): void {
    set.call(this, source, ...rest)
    if (source.length === 32 && lengths.has(this.length)) note('a copy of a key', this)
  }
}

type Crypto = typeof import('node:crypto')

/** Node's own, noting what keys go in and come out. For `vi.mock('node:crypto')`. */
export const watchedCrypto = (crypto: Crypto): Crypto => ({
  ...crypto,
  hkdfSync: ((digest: string, secret: Uint8Array, ...rest: [never, never, never]) =>
    note('a derived key', crypto.hkdfSync(digest, note('what a key is derived from', secret), ...rest))) as never,
  randomFillSync: ((bytes: Uint8Array) => note('a new key', crypto.randomFillSync(bytes))) as never,
  createDecipheriv: ((algorithm: string, key: Uint8Array, ...rest: [never]) =>
    watchedDecipher(crypto.createDecipheriv(algorithm, note('a key of a slot', key), ...rest))) as never,
  createCipheriv: ((algorithm: string, key: Uint8Array, ...rest: [never]) =>
    crypto.createCipheriv(algorithm, note('a key of a slot', key), ...rest)) as never,
})

/** What comes out under the wrong key is noise, so it counts only once it was proved. */
function watchedDecipher(decipher: Decipheriv): Decipheriv {
  const [update, final] = [decipher.update.bind(decipher), decipher.final.bind(decipher)]
  let out: Uint8Array | null = null
  decipher.update = ((sealed: Uint8Array) => {
    out = update(sealed)
    return out
  }) as never
  decipher.final = ((): Buffer => {
    const end = final()
    if (out) note('a data key', out)
    return end
  }) as never
  return decipher
}

type Sodium = typeof import('libsodium-wrappers-sumo')

/** For `vi.mock('libsodium-wrappers-sumo')`. */
export const watchedSodium = ({ default: sodium }: { default: Sodium }): { default: Sodium } => ({
  default: new Proxy(sodium, {
    get: (target, name) =>
      name === 'crypto_pwhash'
        ? (length: number, passphrase: Uint8Array, ...rest: [never, never, never, never]) =>
            note(
              'what a passphrase derives to',
              target.crypto_pwhash(length, note('a passphrase', passphrase), ...rest) as Uint8Array,
            )
        : Reflect.get(target, name),
  }),
})
