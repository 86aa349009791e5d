import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSealIntact, readHeader, sealedHeader, thisApp } from './header-file.ts'
import type { Header } from './header-schema.ts'
import { wrapKey } from './key-wrap.ts'
import { measuredCost } from './passphrase-cost.ts'
import { forgedHeader } from './testing/forged-header.ts'

const dataKey = randomBytes(32)
const vault = { magic: 'ALONGSIDE', vault_id: 'ab'.repeat(16), key_id: 'cd'.repeat(8), cipher: 'chacha20' } as const
const kdf = { alg: 'argon2id', m: 256, t: 3, p: 1, salt: Buffer.alloc(16, 1).toString('base64') } as const
const passphraseSlot = { type: 'passphrase', id: 'pw', kdf } as const
const recoverySlot = { type: 'recovery', id: 'rk' } as const

const header: Header = {
  magic: vault.magic,
  v: 1,
  vault_id: vault.vault_id,
  key_id: vault.key_id,
  gen: 1,
  db_file: 'journal-1.db',
  cipher: 'chacha20',
  min_app: '0.1.0',
  created: '2026-03-02T09:00:00.000Z',
  slots: [
    { ...passphraseSlot, ...wrapKey(dataKey, randomBytes(32), { vault, slot: passphraseSlot }) },
    { ...recoverySlot, ...wrapKey(dataKey, randomBytes(32), { vault, slot: recoverySlot }) },
  ],
}
const text = sealedHeader(header, dataKey)
const read = (changed: string | Uint8Array) =>
  readHeader(typeof changed === 'string' ? Buffer.from(changed, 'latin1') : changed, {
    magic: 'ALONGSIDE',
    policy: measuredCost,
  })

/** Readable and intact: what nothing but the written text may be. */
const isAccepted = (changed: string): boolean => {
  const reading = read(changed)
  return reading.state === 'readable' && isSealIntact(reading.text, reading.header, dataKey)
}

describe('the header', () => {
  test('reads back as it was written', () => {
    expect(read(text)).toEqual({ state: 'readable', header, text })
    expect(isAccepted(text)).toBe(true)
    expect(text.length).toBeLessThan(1_000)
  })

  test('has one form, whatever order its parts come in', () => {
    const reversed = Object.fromEntries(Object.entries(header).reverse()) as Header
    expect(sealedHeader(reversed, dataKey)).toBe(text)
  })

  test('with any one byte changed is damaged, or its seal is broken: never newer, never accepted', () => {
    const macStart = text.indexOf('"mac":"') + 7
    const otherByte = fc.constantFrom(...' 0123456789abcdefABCDEF+/="{}[],:\n\u0000\u00ff')
    fc.assert(
      fc.property(fc.nat(text.length - 1), otherByte, (place, byte) => {
        fc.pre(text[place] !== byte)
        const changed = text.slice(0, place) + byte + text.slice(place + 1)
        expect(isAccepted(changed)).toBe(false)
        if (place < macStart) expect(read(changed).state).toBe('damaged')
      }),
      { numRuns: 3_000 },
    )
  })

  test('cut short, grown or replaced by anything at all is damaged', () => {
    for (let length = 0; length < text.length; length += 1) expect(read(text.slice(0, length)).state).toBe('damaged')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(read(bytes).state).toBe('damaged')
      }),
    )
    for (const grown of [`${text}\n`, ` ${text}`, text + text]) expect(read(grown).state).toBe('damaged')
  })

  test('of a later format is newer when it is whole, and damaged when it is not', () => {
    const later = forgedHeader(text, (body) => body.replace('"v":1', '"v":2').replace('"gen"', '"unknown":true,"gen"'))
    expect(read(later).state).toBe('newer')
    expect(read(later.replace('"v":2', '"v":3')).state).toBe('damaged')
  })

  test('that only a later app understands is newer, whatever else it holds', () => {
    const wanting = (version: string) =>
      forgedHeader(text, (body) => body.replace('"min_app":"0.1.0"', `"min_app":"${version}"`))
    for (const later of ['0.1.1', '0.2.0', '0.10.0', '1.0.0']) expect(read(wanting(later)).state).toBe('newer')
    for (const known of ['0.0.9', '0.1.0']) expect(read(wanting(known)).state).toBe('readable')
    expect(read(wanting('soon')).state).toBe('altered')
  })

  test('is compared with the version of this app', () => {
    const described = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as object
    expect(described).toMatchObject({ version: thisApp })
  })

  test('changed by someone without the key is altered, or its seal is broken, though its sum fits', () => {
    const changes: readonly ((body: string) => string)[] = [
      (body) => body.replace('"m":256', '"m":8'),
      (body) => body.replace('"m":256', '"m":64'),
      (body) => body.replace('"m":256', '"m":4096'),
      (body) => body.replace('"t":3', '"t":1'),
      (body) => body.replace('"t":3', '"t":1e9'),
      (body) => body.replace('journal-1.db', 'journal-2.db'),
      (body) => body.replace('journal-1.db', '../../elsewhere.db'),
      (body) => body.replace('chacha20', 'aes256cbc'),
      (body) => body.replace('"gen":1', '"gen":2'),
      (body) => body.replace(/,\{"type":"recovery".*\}\]$/, ']'),
      (body) => body.replace('"gen":1', '"gen":1,"extra":1'),
      (body) => body.replace('"gen":1', '"gen": 1'),
      (body) => body.replace('"gen":1', '"gen":1,"gen":1'),
      (body) => body.replace('"v":1', '"v":0'),
    ]
    for (const change of changes) {
      const forged = forgedHeader(text, change)
      expect(forged).not.toBe(text)
      expect(isAccepted(forged)).toBe(false)
      expect(['altered', 'readable']).toContain(read(forged).state)
    }
    expect(read(forgedHeader(text, (body) => body.replace('"m":256', '"m":8'))).state).toBe('altered')
    for (const otherForm of ['"gen": 1', '"gen":1,"gen":1', '"gen":1e0']) {
      expect(read(forgedHeader(text, (body) => body.replace('"gen":1', otherForm))).state).toBe('altered')
    }
    expect(read(forgedHeader(text, (body) => body.replace(/,\{"type":"recovery".*\}\]$/, ']'))).state).toBe('altered')
  })

  test('is sealed by its own data key only', () => {
    expect(isSealIntact(text, header, randomBytes(32))).toBe(false)
  })
})
