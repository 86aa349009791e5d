import { expect, test } from 'vitest'
import type { SummaryDocument } from '#shared/journal/summary.ts'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { plainWordsIn } from './plain-words.ts'

const document: SummaryDocument = {
  title: 'Ines',
  personName: 'Ines',
  role: '',
  period: { from: '2026-01-01', to: '2026-06-30' },
  madeOn: '2026-07-01',
  madeFrom: '',
  prose: '',
  sections: [],
}
const read = (opening: string) => {
  const { found, isPartUnread } = plainWordsIn(document, { ...blankDraft, opening })
  return { words: found.map(({ word }) => word), isPartUnread }
}

test.each([
  ['She was always there and the plan was clear to them.', ['always']],
  ['Sie war immer da und der Plan war für das Team mit dem Kind nicht neu.', ['immer']],
  ['Elle est toujours là pour les autres dans cette équipe.', ['toujours']],
  ['Ella estuvo siempre con los demás y fue muy clara para el equipo.', ['siempre']],
])('a text is read with the list of its own language: %s', (text, words) => {
  expect(read(text)).toEqual({ words, isPartUnread: false })
})

test('a language without a list is said, never left out without a word', () => {
  expect(read('Il piano che ha scritto è chiaro e gli altri non sono persi.').isPartUnread).toBe(true)
  expect(read('彼女は計画を書いて、みんなに説明しました。').isPartUnread).toBe(true)
  expect(read('').isPartUnread).toBe(false)
})
