import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PassphraseSlot } from './header-schema.ts'
import { unwrapKey, wrapKey } from './key-wrap.ts'

const vault = { magic: 'ALONGSIDE', vault_id: 'ab'.repeat(16), key_id: 'cd'.repeat(8), cipher: 'chacha20' } as const
const kdf = { alg: 'argon2id', m: 256, t: 3, p: 1, salt: Buffer.alloc(16, 1).toString('base64') } as const
const empty = { type: 'passphrase', id: 'pw', kdf } as const
const dataKey = randomBytes(32)
const secret = randomBytes(32)
const slot: PassphraseSlot = { ...empty, ...wrapKey(dataKey, secret, { vault, slot: empty }) }

const withFlippedBit = (base64: string, bit: number): string => {
  const bytes = Buffer.from(base64, 'base64')
  const place = Math.floor(bit / 8) % bytes.length
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (bit % 8)), place)
  return bytes.toString('base64')
}

describe('a wrapped key', () => {
  test('comes back for its secret and for no other', () => {
    expect(unwrapKey(secret, { vault, slot })).toEqual(dataKey)
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (other) => {
        fc.pre(!secret.equals(other))
        expect(unwrapKey(other, { vault, slot })).toBeUndefined()
      }),
    )
  })

  test('does not come back when any bit of it is changed', () => {
    fc.assert(
      fc.property(fc.nat(), (bit) => {
        expect(unwrapKey(secret, { vault, slot: { ...slot, ct: withFlippedBit(slot.ct, bit) } })).toBeUndefined()
        expect(unwrapKey(secret, { vault, slot: { ...slot, nonce: withFlippedBit(slot.nonce, bit) } })).toBeUndefined()
      }),
    )
  })

  test('does not come back in another vault, for another key, in another slot or at another cost', () => {
    const { nonce, ct } = slot
    const moved = [
      { vault: { ...vault, vault_id: '00'.repeat(16) }, slot },
      { vault: { ...vault, key_id: '00'.repeat(8) }, slot },
      { vault, slot: { type: 'recovery', id: 'rk', nonce, ct } as const },
      { vault, slot: { ...slot, kdf: { ...kdf, m: 64 } } },
      { vault, slot: { ...slot, kdf: { ...kdf, t: 4 } } },
      { vault, slot: { ...slot, kdf: { ...kdf, salt: Buffer.alloc(16).toString('base64') } } },
    ]
    for (const place of moved) expect(unwrapKey(secret, place)).toBeUndefined()
  })

  test('looks different every time', () => {
    const again = wrapKey(dataKey, secret, { vault, slot: empty })
    expect(again.nonce).not.toBe(slot.nonce)
    expect(again.ct).not.toBe(slot.ct)
  })
})
