import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languagesIn } from './text-language.ts'

test.each([
  ['en', 'She wrote the plan and it was clear to the team that they had the time.'],
  ['de', 'Sie hat den Plan geschrieben und er war für das Team nicht immer einfach.'],
  ['fr', 'Elle est dans cette équipe pour une raison que nous avons vue avec les autres.'],
  ['es', 'Ella escribió el plan para los demás y fue muy clara con las personas del equipo.'],
  ['it', 'Il piano che ha scritto è chiaro, e anche gli altri della squadra non sono persi.'],
  ['pt', 'Ela escreveu o plano, não foi fácil, mas os outros também gostaram muito da ideia.'],
])('a sentence in %s is told from those of its neighbours', (language, sentence) => {
  expect(languagesIn(sentence).languages[0]).toBe(language)
})

test('a mixed text is in both languages, and one of a word or two in none', () => {
  const mixed = 'The plan was clear and they had time. Sie hat den Plan geschrieben und er war gut.'
  expect(languagesIn(mixed).languages.toSorted()).toEqual(['de', 'en'])
  expect(languagesIn('rota')).toEqual({ languages: [], hasOtherScript: false })
})

test('another script is noticed, and a name in it alone is not', () => {
  expect(languagesIn('2 March 2026: 彼女は計画を書いて、みんなに説明しました。').hasOtherScript).toBe(true)
  expect(languagesIn('She met 田中 about the plan.').hasOtherScript).toBe(false)
})

test('whatever is written, there is an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(languagesIn(text).languages.length).toBeLessThan(10)
    }),
  )
})
