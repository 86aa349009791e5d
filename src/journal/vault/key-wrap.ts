import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { derivedKey } from './derived-key.ts'
import { type DeviceSlot, type Header, headerVersion, type PassphraseSlot, type RecoverySlot } from './header-schema.ts'

const nonceBytes = 12
const tagBytes = 16

type Slot = PassphraseSlot | RecoverySlot | DeviceSlot
/** What of a vault a slot is bound to. */
export type VaultFacts = Pick<Header, 'magic' | 'vault_id' | 'key_id' | 'cipher'>

/** A slot that has no key in it yet. */
export type EmptySlot =
  | Omit<PassphraseSlot, 'nonce' | 'ct'>
  | Omit<RecoverySlot, 'nonce' | 'ct'>
  | Omit<DeviceSlot, 'nonce' | 'ct'>

/**
 * Encrypts the data key for one slot: AES-256-GCM, which Electron's BoringSSL has too, under a key made from `secret`
 * (what the passphrase derives to, the recovery key's bytes, or what the keychain keeps).
 */
export function wrapKey(dataKey: Uint8Array, secret: Uint8Array, place: { vault: VaultFacts; slot: EmptySlot }) {
  const wrappingKey = keyFor(secret, place)
  try {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(boundFacts(place))
    const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
    return { nonce: nonce.toString('base64'), ct: sealed.toString('base64') }
  } finally {
    wrappingKey.fill(0)
  }
}

/** The data key in a slot, the caller's to zero; undefined when the secret is not the slot's. */
export function unwrapKey(secret: Uint8Array, { vault, slot }: { vault: VaultFacts; slot: Slot }): Buffer | undefined {
  const wrappingKey = keyFor(secret, { vault, slot })
  try {
    const sealed = Buffer.from(slot.ct, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.nonce, 'base64'))
      .setAAD(boundFacts({ vault, slot }))
      .setAuthTag(sealed.subarray(-tagBytes))
    const dataKey = decipher.update(sealed.subarray(0, -tagBytes))
    decipher.final()
    return dataKey
  } catch {
    // GCM says no more than that it does not fit.
    return undefined
  } finally {
    wrappingKey.fill(0)
  }
}

const keyFor = (secret: Uint8Array, { vault, slot }: { vault: VaultFacts; slot: EmptySlot }): Buffer =>
  derivedKey(secret, { vaultId: vault.vault_id, purpose: `kek/${slot.type}` })

/** What a slot cannot be moved away from: its kind of vault, its vault, its key, its cipher, and the cost of its passphrase. */
function boundFacts({ vault, slot }: { vault: VaultFacts; slot: EmptySlot }): Buffer {
  const kdf = slot.type === 'passphrase' ? [slot.kdf.alg, slot.kdf.m, slot.kdf.t, slot.kdf.p, slot.kdf.salt] : null
  return Buffer.from(
    JSON.stringify([vault.magic, headerVersion, vault.vault_id, vault.key_id, vault.cipher, slot.type, slot.id, kdf]),
  )
}
