import { randomBytes } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'

/** Crockford's base32: no I, L, O or U, so that what is read aloud or copied by hand comes back. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretBytes = 20
const checkBits = 20n
const characters = 36
const bitsPerCharacter = 5n
const groupLength = 4

/**
 * x^20 + x^3 + 1. A check of degree 20 with a constant term notices every error that lies within 20 neighbouring bits:
 * any one character, any two neighbours swapped, any four in a row.
 */
const polynomial = (1n << checkBits) | 0b1001n

/** 160 random bits as nine groups of four characters, the last group being the check (security.md 1.1). */
export function newRecoveryKey(): string {
  return recoveryKeyFromSecret(randomBytes(secretBytes))
}

/** Writes 20 bytes as the person sees them. */
export function recoveryKeyFromSecret(secret: Uint8Array): string {
  const bits = BigInt(`0x${Buffer.from(secret).toString('hex')}`)
  let rest = (bits << checkBits) | checkOf(bits)
  let text = ''
  for (let place = 0; place < characters; place += 1) {
    text = alphabet.charAt(Number(rest & 31n)) + text
    rest >>= bitsPerCharacter
  }
  return (text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-')
}

/**
 * The 20 bytes behind a typed recovery key, or undefined when it is mistyped. Case, spaces and dashes do not matter;
 * O is read as 0, I and L as 1.
 */
export function secretFromRecoveryKey(typed: string): Uint8Array | undefined {
  const text = typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
  if (text.length !== characters) return undefined
  let whole = 0n
  for (const character of text) {
    const value = alphabet.indexOf(character)
    if (value === -1) return undefined
    whole = (whole << bitsPerCharacter) | BigInt(value)
  }
  const bits = whole >> checkBits
  if ((whole & ((1n << checkBits) - 1n)) !== checkOf(bits)) return undefined
  return Uint8Array.from(Buffer.from(bits.toString(16).padStart(secretBytes * 2, '0'), 'hex'))
}

/** Throws `invalid-input` for a recovery key that is mistyped. */
export function assertRecoveryKey(typed: string): void {
  const secret = secretFromRecoveryKey(typed)
  if (!secret) throw new AppError('invalid-input')
  secret.fill(0)
}

/** The remainder by `polynomial`. A leading one makes a key of zeros have a check that is not all zeros. */
function checkOf(bits: bigint): bigint {
  const length = BigInt(secretBytes * 8)
  let rest = ((1n << length) | bits) << checkBits
  for (let place = length; place >= 0n; place -= 1n) {
    if ((rest >> (place + checkBits)) & 1n) rest ^= polynomial << place
  }
  return rest
}
