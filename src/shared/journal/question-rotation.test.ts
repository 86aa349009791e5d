import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AskedBefore, restedQuestion, restingMeetings } from './question-rotation.ts'

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 1, maxLength: 10 })
const history = fc.array(ids, { maxLength: 12 })

const questionsFrom = (names: readonly string[]) => names.map((id) => ({ id }))
const askedFrom = (meetings: readonly (readonly string[])[]): AskedBefore => meetings.map((asked) => new Set(asked))

test('a question of the last six meetings is offered only when every other one was asked there too', () => {
  fc.assert(
    fc.property(ids, history, (names, meetings) => {
      const offered = restedQuestion(questionsFrom(names), askedFrom(meetings))
      const recent = new Set(meetings.slice(0, restingMeetings).flat())
      const isRested = !recent.has(offered?.id ?? '')
      expect(names).toContain(offered?.id)
      expect(isRested).toBe(names.some((id) => !recent.has(id)))
    }),
  )
})

test('walked meeting after meeting, questions come round in turn', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 30 }), (names, meetings) => {
      const asked: string[] = []
      for (let meeting = 0; meeting < meetings; meeting += 1) {
        asked.push(restedQuestion(questionsFrom(names), askedFrom(asked.toReversed().map((id) => [id])))?.id ?? '')
      }
      // Any stretch as long as the list, up to the resting time, names nothing twice.
      const stretch = Math.min(names.length, restingMeetings + 1)
      asked.forEach((_, start) => {
        const part = asked.slice(start, start + stretch)
        expect(new Set(part).size).toBe(part.length)
      })
    }),
  )
})

test('a step without questions offers none', () => {
  expect(restedQuestion([], [])).toBeUndefined()
})
