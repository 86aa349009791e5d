import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const DIGESTS = new Set(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'])
const CIPHERS = /^aes-?(128|192|256)-(gcm|cbc|ctr|ecb)$/
const isKnownDigest = (name: string): boolean => DIGESTS.has(name.replace(/^sha-/, 'sha'))
const isKnownCipher = (name: string): boolean => CIPHERS.test(name)

type CryptoFunction = (...args: unknown[]) => unknown

function limit(
  functionName: 'createHash' | 'createHmac' | 'createCipheriv' | 'createDecipheriv',
  isKnown: (algorithm: string) => boolean,
): void {
  const original = crypto[functionName] as CryptoFunction
  const limited: CryptoFunction = (algorithm, ...rest) => {
    if (isKnown(String(algorithm).toLowerCase())) return original(algorithm, ...rest)
    throw new Error(`'${algorithm}' is not known to be in Electron's BoringSSL`)
  }
  Reflect.set(crypto, functionName, limited)
}

function refuseArgon2(): never {
  throw Object.assign(new Error('Argon2 algorithm not supported'), { code: 'ERR_CRYPTO_ARGON2_NOT_SUPPORTED' })
}

/** Node has OpenSSL, Electron has BoringSSL: hides what only OpenSSL can, lest something pass here and fail there. */
export function limitCryptoToBoringSsl(): void {
  limit('createHash', isKnownDigest)
  limit('createHmac', isKnownDigest)
  limit('createCipheriv', isKnownCipher)
  limit('createDecipheriv', isKnownCipher)
  for (const name of ['argon2', 'argon2Sync']) Reflect.set(crypto, name, refuseArgon2)
  syncBuiltinESMExports()
}
