import { expect, test } from 'vitest'
import { timedMarks } from '#shared/journal/testing/timed-marks.ts'
import type { TimelineMark } from '#shared/journal/timeline-mark.ts'
import { choicesNamed, filterChoices } from './filter-choices.ts'

const goal = (index: number, title: string): TimelineMark => ({
  id: `goal ${index}`,
  kind: 'goal',
  day: `20${String(10 + (index % 15))}-01-01`,
  until: null,
  layer: 'shareable',
  title,
  state: 'active',
  group: `goal ${index}`,
  level: null,
})

test('every goal can be chosen, however many there are, and is found by a part of its name', () => {
  const goals = Array.from({ length: 300 }, (_, index) => goal(index, index === 7 ? 'Café à Łódź' : `Goal ${index}`))
  const choices = filterChoices(timedMarks(goals)).filter(({ part }) => part === 'goals')
  expect(choices).toHaveLength(300)
  expect(choicesNamed(choices, '  cafe ').map(({ value }) => value)).toEqual(['goal 7'])
  expect(choicesNamed(choices, '')).toBe(choices)
})
