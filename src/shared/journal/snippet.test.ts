import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippetOf } from './snippet.ts'

const plain = (text: string): string => text.replaceAll('\u0001', '').replaceAll('\u0002', '')

const shown = (text: string, typed: string): string =>
  snippetOf(text, typed).replaceAll('\u0001', '[').replaceAll('\u0002', ']')

test.each([
  ['Łukasz hat auf der Straße gewartet', 'strasse', 'Łukasz hat auf der [Straße] gewartet'],
  ['Łukasz hat auf der Straße gewartet', 'luk', '[Łukasz] hat auf der Straße gewartet'],
  ['昨日の面談で昇進の話をした。', '昇進', '昨日の面談で[昇進]の話をした。'],
  ['昨日の面談で昇進の話をした。', '面談で昇進', '昨日の[面談で昇進]の話をした。'],
  ['昨日の面談で昇進の話をした。', '昇', '昨日の面談で[昇]進の話をした。'],
  ['طلب الترقيةَ أمس', 'ترقية', 'طلب ال[ترقيةَ] أمس'],
  ['คุยกับหัวหน้างานเมื่อวาน', 'หัวหน้า', 'คุยกับ[หัวหน้า]งานเมื่อวาน'],
  ["They don't agree", "don't", "They [don]'[t] agree"],
  ['GraphQL入門の本', 'graphql入門', '[GraphQL][入門]の本'],
  ['nothing of it', 'kestrel', 'nothing of it'],
])('%s, looked for by %s', (text, typed, snippet) => {
  expect(shown(text, typed)).toBe(snippet)
})

test('a long text is cut round the place that shows most of what was looked for', () => {
  const filler = 'a line about the weather and the harbour '.repeat(20)
  const snippet = shown(`kestrel. ${filler} kestrel over the fjord ${filler}`, 'kestrel fjord')
  expect(snippet).toContain('[kestrel] over the [fjord]')
  expect(snippet).toMatch(/^….*…$/)
  expect(snippet.length).toBeLessThan(150)
})

test('a snippet is a piece of the text whatever the text and the words are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }).map(plain),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      (text, typed) => {
        const piece = plain(snippetOf(text, typed))
        expect(text.includes(piece.replace(/^…/, '').replace(/…$/, '')) || text.includes(piece)).toBe(true)
      },
    ),
  )
})
