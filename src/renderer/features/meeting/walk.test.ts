import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Walk } from '#shared/journal/meeting.ts'
import { restedQuestion, restingMeetings } from '#shared/journal/question-rotation.ts'
import type { Template } from '#shared/journal/template.ts'
import {
  anotherQuestion,
  currentStep,
  goToStep,
  moveStep,
  neighbour,
  orderedSteps,
  questionAt,
  skipStep,
} from './walk.ts'

const template: Template = {
  id: 'test',
  title: 'Test',
  when: 'always',
  length: 'short',
  note: 'none',
  steps: ['arrive', 'listen', 'close'].map((id) => ({
    id,
    title: id,
    voice: ['ask'],
    principles: [3],
    writesTo: ['listening'],
    questions: [1, 2, 3].map((number) => ({ id: `${id}.${number}`, text: `${id} ${number}?` })),
  })),
}

const start: Walk = { order: ['arrive', 'listen', 'close'], at: 'arrive', skipped: [], questions: {} }

type Act = (walk: Walk) => Walk
const acts: Act[] = [
  (walk) => goToStep(walk, neighbour(walk, 1) ?? walk.at),
  (walk) => goToStep(walk, neighbour(walk, -1) ?? walk.at),
  skipStep,
  (walk) => moveStep(walk, 1),
  (walk) => moveStep(walk, -1),
  (walk) => anotherQuestion(walk, currentStep(template, walk), []),
]

test('whatever is done in a walk, every step stays exactly once and the walk stands at one of them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 60 }), (done) => {
      const walk = done.reduce((current, act) => act(current), start)
      expect(walk.order.toSorted()).toEqual(start.order.toSorted())
      expect(orderedSteps(template, walk)).toHaveLength(template.steps.length)
      expect(walk.order).toContain(walk.at)
    }),
  )
})

test('asking for another question goes through all of them before one comes again', () => {
  const step = currentStep(template, start)
  const seen = new Set<string>()
  let walk = start
  for (const _ of step.questions) {
    seen.add(questionAt(walk, step).id)
    walk = anotherQuestion(walk, step, [])
  }
  expect(seen.size).toBe(step.questions.length)
  expect(questionAt(walk, step).id).toBe(questionAt(start, step).id)
})

test('whatever was asked lately, another question is one that rested for six meetings as long as there is one', () => {
  const step = currentStep(template, start)
  const ids = step.questions.map(({ id }) => id)
  const meeting = fc.subarray(ids).map((asked) => new Set(asked))
  fc.assert(
    fc.property(fc.array(meeting, { maxLength: 9 }), (askedBefore) => {
      const recent = new Set(askedBefore.slice(0, restingMeetings).flatMap((asked) => [...asked]))
      const offered: string[] = []
      let walk: Walk = { ...start, questions: { [step.id]: restedQuestion(step.questions, askedBefore)?.id ?? '' } }
      for (const _ of ids) {
        offered.push(questionAt(walk, step).id)
        walk = anotherQuestion(walk, step, askedBefore)
      }
      const rested = ids.filter((id) => !recent.has(id))
      expect(offered.slice(0, rested.length).toSorted()).toEqual(rested)
      expect(offered.toSorted()).toEqual(ids)
    }),
  )
})

test('a skipped step is no longer skipped once one comes back to it', () => {
  const skipped = skipStep(start)
  expect(skipped).toMatchObject({ at: 'listen', skipped: ['arrive'] })
  expect(goToStep(skipped, 'arrive').skipped).toEqual([])
})
