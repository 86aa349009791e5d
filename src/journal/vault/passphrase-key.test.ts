import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rejectionOf, thrownBy } from '../storage/testing/thrown-by.ts'
import { costForMachine, isWithin, measuredCost } from './passphrase-cost.ts'
import { assertStrongPassphrase, keyFromPassphrase, newKdfParameters } from './passphrase-key.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { passphraseText, utf8 } from './testing/temporary-vault.ts'

const salt = Buffer.alloc(16, 5).toString('base64')
const cheapKdf = { alg: 'argon2id', m: 1, t: 1, p: 1, salt } as const
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const keyHex = async (text: string) => hexOf(await keyFromPassphrase(utf8(text), cheapKdf, cheapCost))

describe('the key from a passphrase', () => {
  test('is Argon2id as OpenSSL computes it too', async () => {
    expect(await keyHex(passphraseText)).toBe('8a5c6addb2dfa3a8ff8661636f731eee911847964c099c4c995aa2e709bbebe2')
  })

  test('is the same at the app’s own floor of 64 MiB and three passes', async () => {
    const kdf = { ...cheapKdf, m: 64, t: 3 }
    expect(hexOf(await keyFromPassphrase(utf8(passphraseText), kdf, measuredCost))).toBe(
      '5d8f54d384d8e6166618b400b0118e0370e2c87021a4dbc9ab80468c4d337ab3',
    )
  })

  test('is one for every way to type the same characters', async () => {
    expect(await keyHex('Zürich schläft heute')).toBe(await keyHex('Zürich schläft heute'.normalize('NFD')))
    expect(await keyHex('ﬁne words ｗｉｄｅ')).toBe(await keyHex('fine words wide'))
  })

  test('keeps blanks, capitals and accents apart', async () => {
    const keys = await Promise.all(
      ['a passphrase', 'a passphrase ', ' a passphrase', 'A passphrase', 'á passphrase'].map(keyHex),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('is not derived for a cost outside the bounds', async () => {
    for (const [m, t] of [
      [63, 3],
      [64, 2],
      [1025, 3],
      [64, 21],
      [1_000_000, 1_000_000],
    ] as const) {
      const error = await rejectionOf(keyFromPassphrase(utf8(passphraseText), { ...cheapKdf, m, t }, measuredCost))
      expect(error.code).toBe('header-altered')
    }
  })

  test('leaves the passphrase as it was for its owner to overwrite', async () => {
    const typed = utf8(passphraseText)
    await keyFromPassphrase(typed, cheapKdf, cheapCost)
    expect(typed).toEqual(utf8(passphraseText))
  })
})

describe('a new passphrase', () => {
  test('needs twelve characters, counted as characters', () => {
    const codeFor = (text: string) => thrownBy(() => assertStrongPassphrase(utf8(text))).code
    for (const weak of ['', 'eleven char', 'ééééééééééé', '🪨🪨🪨🪨🪨🪨🪨🪨🪨🪨🪨'])
      expect(codeFor(weak)).toBe('weak-passphrase')
    for (const strong of ['twelve chars', 'éééééééééééé', '🪨🪨🪨🪨🪨🪨🪨🪨🪨🪨🪨🪨']) {
      expect(() => assertStrongPassphrase(utf8(strong))).not.toThrow()
    }
    expect(thrownBy(() => assertStrongPassphrase(Uint8Array.of(0xff, 0xfe))).code).toBe('invalid-input')
  })

  test('costs 0.5 to 1.0 s on any machine, or is at a bound', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 60_000, noNaN: true }), (floorMs) => {
        const { memoryMiB, passes } = costForMachine(floorMs)
        const ms = (floorMs * memoryMiB * passes) / (64 * 3)
        expect(isWithin(measuredCost, { memoryMiB, passes })).toBe(true)
        expect(memoryMiB).toBeLessThanOrEqual(256)
        if (ms < 500) expect([memoryMiB, passes]).toEqual([256, 20])
        if (ms > 1000) expect([memoryMiB, passes]).toEqual([64, 3])
      }),
    )
  })

  test('costs 256 MiB and three passes where the measured machine stands', () => {
    expect(costForMachine(170)).toEqual({ memoryMiB: 256, passes: 3 })
  })

  test('gets a cost within the bounds and a salt of its own', async () => {
    const first = await newKdfParameters(measuredCost)
    const second = await newKdfParameters(cheapCost)
    expect(isWithin(measuredCost, { memoryMiB: first.m, passes: first.t })).toBe(true)
    expect(first.salt).not.toBe(second.salt)
  })
})
