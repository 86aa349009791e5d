import fc from 'fast-check'
import { expect, test } from 'vitest'
import english from '../../../resources/dictionaries/en.trie?raw'
import { createChecker } from './checker.ts'
import { wordsInText } from './words-in-text.ts'

const checker = createChecker(english)
const marked = (text: string): string[] => checker.misspelled(text).map(({ from, to }) => text.slice(from, to))

test.each([
  ['I beleive we should recieve it tommorow.', ['beleive', 'recieve', 'tommorow']],
  ['Teh first word, and (wierd) “quotd” words.', ['Teh', 'wierd', 'quotd']],
  ['A well-knwon re-evaluaton', ['knwon', 'evaluaton']],
  ['his managment’s plan', ['managment’s']],
  ["the mangers' meeting and the mnagers' one", ["mnagers'"].map((word) => word.slice(0, -1))],
  ['paris is no word, Paris is one', ['paris']],
])('%s', (text, expected) => {
  expect(marked(text)).toEqual(expected)
})

test.each([
  'She organised the programme; he organized the program. Colour and color, judgement and judgment.',
  "Don't, don’t, it's, they’re, we'd've, o'clock, the boss's, the teams’ and Chris' words",
  'Well-being, co-operate, re-evaluate, non-profit, e-mail, mid-year, pre-read, follow-up, multi-team, sub-goal',
  'Onboarding, roadmap, refactoring, stand-up, devops and wellbeing',
  'See https://exampel.org/recieve?x=teh, www.exampel.org/teh and exampel.co.uk now',
  'Write to anne.recieve@exampel.org or <mailto:teh@exampel.org>',
  'Run `recieve --teh` or\n```\nteh code\n```\nand then stop',
  'C:\\Uesrs\\teh and /usr/locla/teh and ~/teh/fiel and src/teh/fiel.ts',
  'The APIs of ACMEX, KPIs and NASAx2, v2beta, 3rd, 12th, H2O, x_teh, camelCaes, iPhoen',
  '@teh and #recieve in a sentence',
  'Вера спросила, 私は本を読む, שלום עולם, مرحبا and hello',
  'café, naïve, résumé and Élan',
  'HELLO WORDL IN CAPITALS',
  'Das ist ein Satz auf Deutsch, den niemand unterstreichen soll',
  'a b c d I x',
  '',
])('nothing is marked in: %s', (text) => {
  expect(marked(text)).toEqual([])
})

test('learned words are never marked, in any capitals and with either apostrophe, until others are learned', () => {
  const own = createChecker(english)
  own.learn(['Zanele', 'Łuczak', 'O’Dwyerr', 'kubectl'])
  const text = "This is what zanele and the others will do with Zanele’s plan, Łuczak, O'Dwyerr, Kubectl before noon"
  expect(own.misspelled(text)).toEqual([])
  own.learn([])
  expect(own.misspelled(text).map(({ word }) => word)).toEqual(['zanele', 'Zanele’s', 'Łuczak', "O'Dwyerr", 'Kubectl'])
})

test.each([
  ['recieve', 'receive'],
  ['Recieve', 'Receive'],
  ['teh', 'the'],
  ['thier', 'their'],
  ['managment’s', 'management’s'],
  ["managment's", "management's"],
  ['accomodate', 'accommodate'],
  ['dont', "don't"],
  ['youre', "you're"],
  ['theyll', "they'll"],
  ['english', 'English'],
  ['behaivour', 'behaviour'],
  ['behaivor', 'behavior'],
])('%s may be meant as %s', (word, meant) => {
  const suggestions = checker.suggestionsFor(word)
  expect(suggestions).toContain(meant)
  expect(suggestions.length).toBeLessThanOrEqual(5)
})

test('a rude word is known and never suggested', () => {
  expect(marked('That was shit, he said')).toEqual([])
  for (const word of ['shti', 'shitt', 'fukc', 'fuckk'])
    expect(checker.suggestionsFor(word).join(' ')).not.toMatch(/shit|fuck|!/)
})

test('a name that is nearly right is suggested first', () => {
  const own = createChecker(english)
  own.learn(['Zanele', 'Jakub'])
  expect(own.suggestionsFor('Zanle')[0]).toBe('Zanele')
  expect(own.suggestionsFor('jakbu')[0]).toBe('Jakub')
})

const anyWriting = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'recieve',
        'teh',
        ' ',
        '\n',
        '’',
        "'",
        '-',
        '`',
        '```',
        'http://',
        '@',
        '/',
        '\\',
        '.com',
        'שלום',
        '\u00AD',
        '🌻',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

test('of any text the words lie in order inside it, and each is what stands there', () => {
  fc.assert(
    fc.property(anyWriting, (text) => {
      let end = 0
      for (const { from, to, word } of wordsInText(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(text.slice(from, to).replaceAll('\u00AD', '')).toBe(word)
        expect(word).not.toMatch(/[\s\d@/\\`]/)
        end = to
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 2_000 },
  )
})

const anyAddress = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  // The standard allows a backtick in an address; in a text it begins code.
  fc.emailAddress().filter((address) => !address.includes('`')),
  fc.domain(),
  fc.stringMatching(/^[a-z `]{0,20}$/).map((code) => `\`\`\`${code.replaceAll('```', '')} teh\`\`\``),
  fc.stringMatching(/^[a-z ]{1,20}$/).map((code) => `\`${code}\``),
)

test('nothing inside an address or code is ever looked up', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      const text = `She wrote ${address} today`
      const inside = wordsInText(text).filter(({ from }) => from >= 10 && from < 10 + address.length)
      expect(inside).toEqual([])
    }),
    { numRuns: 3_000 },
  )
})

test.each(['"', 'a.', 'a@', '/', '`', "'a", 'http:', '\u00AD', 'a-', '1.', '#', '\\'])(
  'a hundred thousand characters of %j take no longer than they should',
  (unit) => {
    const start = performance.now()
    checker.misspelled(unit.repeat(100_000 / unit.length))
    expect(performance.now() - start).toBeLessThan(2_000)
  },
)
