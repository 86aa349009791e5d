import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, foldedSigns } from './folded.ts'

test.each([
  ['Łukasz Śliwiński', 'lukasz sliwinski'],
  ['płaca', 'placa'],
  ['Đặng Thị Ngọc', 'dang thi ngoc'],
  ['Søren Ærø', 'soren aero'],
  ['ısrar İSRAR Isrâr', 'israr israr israr'],
  ['Straße STRASSE STRAẞE', 'strasse strasse strasse'],
  ['ещё ЁЛКА', 'еще елка'],
  ['Þórður Ħal Ŋala', 'thordur hal nala'],
  ['Ὀδυσσεύς ΟΔΥΣΣΕΎΣ', 'οδυσσευσ οδυσσευσ'],
  ['مُحَمَّد أحمد إدارة آمال', 'محمد احمد اداره امال'],
  ['مـــحمد', 'محمد'],
  ['علی کریم', 'علي كريم'],
  ['שָׁלוֹם', 'שלומ'],
  ['Ｆｕｌｌ　ｗｉｄｔｈ １２', 'full width 12'],
  ['ｶﾞｲﾄﾞ ガイド', 'がいど がいど'],
  ['한국어 '.concat('한국어'.normalize('NFD')), '한국어 한국어'],
  ['٣٤ ۵۶ १२ ๑๒', '34 56 12 12'],
  ['co\u00adop a\u200db \u2067x\u2069', 'coop ab x'],
  ['ﬁne ŉ Ǆ', 'fine n dz'],
])('%s is compared as %s', (text, plain) => {
  expect(folded(text)).toBe(plain)
})

test('vowel signs and kana keep what makes them another syllable', () => {
  expect(folded('हिन्दी')).not.toBe(folded('हन्द'))
  expect(folded('หัวหน้า')).not.toBe(folded('หวหนา'))
  expect(folded('がか')).toBe('がか')
})

const anyText = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed())

test('a text and its composed, decomposed and capital forms are compared as one, and folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), anyText, (some, other) => {
      for (const text of [some, other]) {
        const plain = folded(text)
        expect(folded(plain)).toBe(plain)
        expect(folded(text.normalize('NFC'))).toBe(folded(text.normalize('NFD')))
      }
    }),
    { numRuns: 500 },
  )
})

test('every letter of every script is folded, alone, to what folds to itself', () => {
  for (let code = 0x80; code < 0x1_f000; code += 1) {
    const sign = String.fromCodePoint(code)
    if (!/\p{L}|\p{N}/u.test(sign)) continue
    const plain = folded(sign)
    expect(folded(plain), code.toString(16)).toBe(plain)
    expect(folded(sign.toLowerCase()), code.toString(16)).toBe(plain)
  }
})

test('the signs of a text lie side by side and make the folded text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const signs = [...foldedSigns(text)]
      expect(signs.map((sign) => sign.folded).join('')).toBe(folded(text))
      expect(signs.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
    }),
  )
})
