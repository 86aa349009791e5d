/**
 * Letters that stand for another one, or for two, without being made of it: anyone who looks for a name types what the keyboard
 * has. Small letters only, each to the plain ones of its script.
 */
const plainLetters: Readonly<Record<string, string>> = {
  // Latin
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', đ: 'd', ø: 'o', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't', ĸ: 'k' },
  ...{ ə: 'a', ɛ: 'e', ɔ: 'o', ƒ: 'f', ɓ: 'b', ƀ: 'b', ƃ: 'b', ƈ: 'c', ȼ: 'c', ɗ: 'd', ɖ: 'd', ƌ: 'd', ɇ: 'e', ǝ: 'e' },
  ...{ ɠ: 'g', ǥ: 'g', ɣ: 'g', ɦ: 'h', ɨ: 'i', ɩ: 'i', ɉ: 'j', ƙ: 'k', ƚ: 'l', ɫ: 'l', ɱ: 'm', ɲ: 'n', ƞ: 'n', ɵ: 'o' },
  ...{ ƥ: 'p', ɍ: 'r', ɽ: 'r', ʂ: 's', ʃ: 's', ƭ: 't', ʈ: 't', ʉ: 'u', ʊ: 'u', ʋ: 'v', ⱳ: 'w', ƴ: 'y', ɏ: 'y', ƶ: 'z' },
  ...{ ȥ: 'z', ʒ: 'z', ⱥ: 'a', ⱦ: 't', ⱡ: 'l', ɐ: 'a', ƣ: 'oi', ȣ: 'ou', ꝏ: 'oo', ꜳ: 'aa', ʼ: '', ʻ: '', ʿ: '', ʾ: '' },
  // Greek and Cyrillic
  ...{ ς: 'σ', ґ: 'г', ғ: 'г', қ: 'к', ҝ: 'к', ҡ: 'к', ң: 'н', ҥ: 'н', ҳ: 'х', һ: 'х', ҷ: 'ч', ҹ: 'ч', ү: 'у', ұ: 'у' },
  ...{ ө: 'о', ә: 'а', ҙ: 'з', ҫ: 'с', ӏ: '', ђ: 'д', ћ: 'ч' },
  // Arabic and Persian, Hebrew endings
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ۀ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ک: 'ك', ڪ: 'ك', ـ: '' },
  ...{ ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' },
}

/**
 * Marks over and under letters that people leave out. Vowel signs of Indian and South-East Asian scripts are spelling and
 * stay, and so do the two that make another syllable of a kana.
 */
const leftOut =
  /(?![\u3099\u309a])[\p{Script=Inherited}\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\ufb1e]|\p{Cf}|\p{Variation_Selector}/gu

/** A sign with the marks that belong to it, and the letters of a Korean syllable: what is folded as one. */
const signs = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\P{M}[\p{M}\p{Cf}\uff9e\uff9f]*|[\p{M}\p{Cf}]+/gu
const beyondAscii = /[^\0-\x7f]/

const known = new Map<string, string>()
const mostKnown = 20_000

function foldedSign(sign: string): string {
  const before = known.get(sign)
  if (before !== undefined) return before
  const bare = sign.normalize('NFKD').replace(leftOut, '').toLowerCase().normalize('NFKD').replace(leftOut, '')
  const letters = [...bare.normalize('NFC')].map((letter) => plainLetters[letter] ?? plainDigit(hiragana(letter)))
  const folded = letters.join('')
  if (known.size >= mostKnown) known.clear()
  known.set(sign, folded)
  return folded
}

/** Katakana is the same syllables in other signs. */
const hiragana = (letter: string): string =>
  /^[\u30a1-\u30f6]$/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter

/** The digits of every script stand in a row from nought to nine. */
function plainDigit(letter: string): string {
  if (!/^\p{Nd}$/u.test(letter) || letter <= '9') return letter
  const code = letter.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

/** A sign of a text, folded, with its place in the text: `from` and `to` in UTF-16 units. */
export interface FoldedSign {
  readonly folded: string
  readonly from: number
  readonly to: number
}

/** The signs of a text one after the other; together they are `folded(text)`. */
export function* foldedSigns(text: string): Generator<FoldedSign> {
  for (const { 0: sign, index } of text.matchAll(signs)) {
    yield { folded: foldedSign(sign), from: index, to: index + sign.length }
  }
}

/**
 * A text as it is compared when someone looks for it: small letters without their marks, the plain letter for one that has
 * none of its own on most keyboards, one form of each sign. The only such rule of the app: people, entries, the names in
 * files that are imported. The search index is made of it, so a change of it needs a migration that makes the index again.
 */
export const folded = (text: string): string =>
  beyondAscii.test(text) ? text.replace(signs, foldedSign) : text.toLowerCase()
