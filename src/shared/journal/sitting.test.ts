import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isVersionDue, losesMoreThanHalf } from './sitting.ts'

const tenMinutes = 600_000
const start = Date.parse('2026-03-04T09:00:00.000Z')
const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

test('a version is due once ten minutes have passed since the last one that was kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 * tenMinutes }), (passed) => {
      expect(isVersionDue(instant(start), instant(start + passed))).toBe(passed >= tenMinutes)
    }),
    { examples: [[0], [tenMinutes - 1], [tenMinutes]] },
  )
})

test('when the clock went back the words from before are kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), (back) => {
      expect(isVersionDue(instant(start), instant(start - back))).toBe(true)
    }),
  )
  expect(isVersionDue('at some time', instant(start))).toBe(true)
})

const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.lorem({ maxCount: 60 }))

test('a text of which less than half is left has lost more than half, whatever is left of it', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
      const at = from % (text.length + 1)
      const left = text.slice(at, at + (length % Math.ceil(text.length / 2 || 1)))
      expect(losesMoreThanHalf(text, left)).toBe(left.length < text.length / 2)
    }),
  )
})

test('what only grows loses nothing, wherever it grows', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), (text, more, where) => {
      const at = where % (text.length + 1)
      expect(losesMoreThanHalf(text, text.slice(0, at) + more + text.slice(at))).toBe(false)
    }),
  )
})

const story = `She said that the migration had kept her awake, and that she would have told me sooner if I had asked. We agreed
to look at the rota together on Monday, and that she decides on her own which nights need two people.`
const other = `Budget talks went on for an hour. He wants the vendor decided before the spring, would pay for it out of the
training line, and thinks finance says yes. I promised to ask; he drafts a page about the risks until Friday noon.`

test.each([
  ['replaced by one letter', story, 'x', true],
  ['replaced by as many other words', story, other, true],
  ['replaced by a much longer text', story, other.repeat(200), true],
  ['its halves swapped', story, `${story.slice(story.length / 2)} ${story.slice(0, story.length / 2)}`, false],
  ['every tenth word corrected', story, story.replace(/((?:\S+\s+){9})\S+/g, '$1ok'), false],
  [
    'Japanese, replaced',
    '移行の間は眠れなかったと彼女は言った。もっと早く聞いてほしかった。',
    '予算の話は一時間続いた。春までに決めたい。',
    true,
  ],
  ['a letter put right', 'The pilto failed', 'The pilot failed', false],
])('%s', (_, before, after, gone) => {
  expect(losesMoreThanHalf(before, after)).toBe(gone)
})
