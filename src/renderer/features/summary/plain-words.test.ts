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
  figure: null,
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

test.each([
  ['Er ist ein fauler, unmotivierter Mitarbeiter und das ist für alle nicht gut.', ['fauler', 'unmotivierter']],
  ['Elles sont arrogantes avec les clients et dans les réunions.', ['arrogantes']],
  ['Las dos son muy perezosas y arrogantes con los demás.', ['perezosas', 'arrogantes']],
])('a word counts in each form that its language gives it: %s', (text, words) => {
  expect(read(text).words).toEqual(words)
})

test.each([
  'This kind of change is a nice fit for the plan, and the weak point was found with it.',
  'Das Projekt war schwierig, und die Migration ist offenbar komplett für das Team.',
  'Elle a écrit le brouillon du plan, qui est susceptible de plaire aux clients.',
  'Ella es cada vez más rápida con los informes y el plan es susceptible de cambios.',
])('what is said of a thing and not of somebody is left alone: %s', (text) => {
  expect(read(text).words).toEqual([])
})

test('a language without a list is said, never left out without a word', () => {
  expect(read('Il piano che ha scritto è chiaro e gli altri non sono persi.').isPartUnread).toBe(true)
  expect(read('彼女は計画を書いて、みんなに説明しました。').isPartUnread).toBe(true)
  expect(read('').isPartUnread).toBe(false)
})
