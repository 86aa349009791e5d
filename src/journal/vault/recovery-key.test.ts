import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newRecoveryKey, recoveryKeyFromSecret, secretFromRecoveryKey } from './recovery-key.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const anySecret = fc.uint8Array({ minLength: 20, maxLength: 20 })
const replaced = (text: string, place: number, character: string) =>
  text.slice(0, place) + character + text.slice(place + 1)

describe('the recovery key', () => {
  test('is nine groups of four, and new every time', () => {
    const keys = Array.from({ length: 50 }, newRecoveryKey)
    for (const key of keys) expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('gives its 160 bits back', () => {
    fc.assert(
      fc.property(anySecret, (secret) => {
        expect(secretFromRecoveryKey(recoveryKeyFromSecret(secret))).toEqual(secret)
      }),
    )
  })

  test('is written the same for ever', () => {
    expect(recoveryKeyFromSecret(new Uint8Array(20))).toMatchInlineSnapshot(
      `"0000-0000-0000-0000-0000-0000-0000-0000-010S"`,
    )
    expect(recoveryKeyFromSecret(Uint8Array.from({ length: 20 }, (_, place) => place * 13))).toMatchInlineSnapshot(
      `"006H-M9SM-8575-PT3N-GA7S-SADP-RF8D-VTQQ-RV0X"`,
    )
  })

  test('may be typed in small letters, with other gaps, and with O, I and L for 0 and 1', () => {
    fc.assert(
      fc.property(anySecret, (secret) => {
        const key = recoveryKeyFromSecret(secret)
        const bare = key.replaceAll('-', '')
        const lookAlikes = bare.replaceAll('0', 'o').replaceAll('1', 'l')
        for (const typed of [
          bare,
          ` ${key.toLowerCase()}\n`,
          lookAlikes,
          bare.replaceAll('1', 'I'),
          [...bare].join(' '),
        ]) {
          expect(secretFromRecoveryKey(typed)).toEqual(secret)
        }
      }),
    )
  })

  test('is refused with any one character mistyped', () => {
    fc.assert(
      fc.property(anySecret, fc.nat(35), fc.constantFrom(...alphabet, 'U', '!', 'é'), (secret, place, character) => {
        const typed = recoveryKeyFromSecret(secret).replaceAll('-', '')
        fc.pre(typed[place] !== character)
        expect(secretFromRecoveryKey(replaced(typed, place, character))).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  test('is refused with two neighbours swapped, or up to four in a row mistyped', () => {
    const fourOthers = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(anySecret, fc.nat(32), fourOthers, (secret, place, others) => {
        const typed = recoveryKeyFromSecret(secret).replaceAll('-', '')
        const swapped = replaced(replaced(typed, place, typed.charAt(place + 1)), place + 1, typed.charAt(place))
        const overwritten = typed.slice(0, place) + others + typed.slice(place + others.length)
        for (const wrong of [swapped, overwritten]) {
          if (wrong !== typed) expect(secretFromRecoveryKey(wrong)).toBeUndefined()
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('is refused when it is too short, too long, empty or something else', () => {
    const key = newRecoveryKey()
    for (const typed of ['', key.slice(0, -1), `${key}0`, 'not a key', '0'.repeat(36)]) {
      expect(secretFromRecoveryKey(typed)).toBeUndefined()
    }
  })
})
