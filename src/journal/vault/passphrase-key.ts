import { randomBytes } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'
import { AppError } from '#shared/contract/app-error.ts'
import type { KdfParameters } from './header-schema.ts'
import { type CostPolicy, isWithin, type PassphraseCost } from './passphrase-cost.ts'

const fewestCharacters = 12
const keyBytes = 32
const saltBytes = 16
const bytesInMiB = 1024 * 1024

/** Throws `weak-passphrase` for fewer than 12 characters, `invalid-input` for bytes that are not UTF-8 (security.md 1.2). */
export function assertStrongPassphrase(passphrase: Uint8Array): void {
  const normalised = normalisedPassphrase(passphrase)
  const characters = normalised.reduce((count, byte) => count + (isFirstByteOfCharacter(byte) ? 1 : 0), 0)
  normalised.fill(0)
  if (characters < fewestCharacters) throw new AppError('weak-passphrase')
}

/** Fresh parameters for a new passphrase: a random salt and a cost measured on this machine. */
export async function newKdfParameters(policy: CostPolicy): Promise<KdfParameters> {
  const { memoryMiB, passes } = await policy.choose(measureCost)
  return { alg: 'argon2id', m: memoryMiB, t: passes, p: 1, salt: randomBytes(saltBytes).toString('base64') }
}

/**
 * Argon2id over the NFKC form of the passphrase: 32 bytes, the caller's to zero. `policy` is checked first, so a header
 * can neither make guessing cheap nor hang the app: `header-altered`.
 */
export async function keyFromPassphrase(
  passphrase: Uint8Array,
  { m, t, salt }: KdfParameters,
  policy: CostPolicy,
): Promise<Uint8Array> {
  const cost = { memoryMiB: m, passes: t }
  if (!isWithin(policy, cost)) throw new AppError('header-altered')
  const normalised = normalisedPassphrase(passphrase)
  try {
    return await argon2id(normalised, Buffer.from(salt, 'base64'), cost)
  } finally {
    normalised.fill(0)
  }
}

/**
 * The same word typed on two systems can arrive as different bytes; NFKC makes them one. No trimming.
 * Plain ASCII is its own NFKC form and so never becomes a string, which could not be zeroed.
 */
function normalisedPassphrase(passphrase: Uint8Array): Uint8Array {
  if (passphrase.every((byte) => byte < 0x80)) return Uint8Array.from(passphrase)
  return new TextEncoder().encode(textFrom(passphrase).normalize('NFKC'))
}

function textFrom(utf8: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(utf8)
  } catch {
    throw new AppError('invalid-input')
  }
}

const isFirstByteOfCharacter = (byte: number): boolean => (byte & 0xc0) !== 0x80

/** WASM, because the Argon2 of Electron's own crypto throws (security.md 0.7). */
async function argon2id(passphrase: Uint8Array, salt: Uint8Array, cost: PassphraseCost): Promise<Uint8Array> {
  await sodium.ready
  return sodium.crypto_pwhash(
    keyBytes,
    passphrase,
    salt,
    cost.passes,
    cost.memoryMiB * bytesInMiB,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  )
}

async function measureCost(cost: PassphraseCost): Promise<number> {
  await sodium.ready
  const start = performance.now()
  await argon2id(new Uint8Array(fewestCharacters), new Uint8Array(saltBytes), cost)
  return performance.now() - start
}
