import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import type { Walk } from '#shared/journal/meeting.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { askedIn, assertWalkFits, newWalk } from './walk.ts'

const walk = newWalk(exampleTemplate, [])

const problemOf = (changes: Partial<Walk>) => {
  try {
    assertWalkFits({ ...walk, ...changes }, exampleTemplate)
    return undefined
  } catch (error) {
    return error instanceof AppError && error.code === 'invalid-input' ? error.detail.fields?.[0] : error
  }
}

test('a new walk stands at the first step and offers the first question of each', () => {
  expect(walk).toEqual({
    order: ['arrive', 'listen', 'leave'],
    at: 'arrive',
    skipped: [],
    questions: { arrive: 'arrive.1', listen: 'listen.1', leave: 'leave.1' },
  })
})

test('a new walk fits its template, in every order of its steps and at every one', () => {
  const steps = exampleTemplate.steps.map(({ id }) => id)
  const order = fc.shuffledSubarray(steps, { minLength: steps.length })
  fc.assert(
    fc.property(order, fc.constantFrom(...steps), fc.subarray(steps), (order, at, skipped) => {
      expect(problemOf({ order, at, skipped })).toBeUndefined()
    }),
  )
})

test('an order that is no permutation of the steps is refused', () => {
  const steps = exampleTemplate.steps.map(({ id }) => id)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps, 'elsewhere'), { maxLength: 5 }), (order) => {
      const isPermutation = order.toSorted().join() === steps.toSorted().join()
      expect(problemOf({ order }) === undefined).toBe(isPermutation)
    }),
  )
})

test.each<[Partial<Walk>, object]>([
  [{ order: ['arrive', 'listen', 'arrive'] }, { path: 'walk.order', problem: 'repeated' }],
  [{ order: ['arrive', 'listen'] }, { path: 'walk.order', problem: 'missing' }],
  [{ order: ['arrive', 'listen', 'elsewhere'] }, { path: 'walk.order', problem: 'unknown' }],
  [{ at: 'elsewhere' }, { path: 'walk.at', problem: 'unknown' }],
  [{ skipped: ['elsewhere'] }, { path: 'walk.skipped', problem: 'unknown' }],
  [{ questions: { elsewhere: 'arrive.1' } }, { path: 'walk.questions', problem: 'unknown' }],
  [{ questions: { listen: 'arrive.1' } }, { path: 'walk.questions', problem: 'unknown' }],
])('a walk with %j is refused with the place of the problem', (changes, problem) => {
  expect(problemOf(changes)).toEqual(problem)
})

test('a question of a skipped step counts as not asked', () => {
  expect(askedIn({ ...walk, skipped: ['listen'] })).toEqual(new Set(['arrive.1', 'leave.1']))
})
