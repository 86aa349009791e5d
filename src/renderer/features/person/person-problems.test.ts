import { expect, test } from 'vitest'
import { blankPerson, personDraftSchema } from '#shared/journal/person.ts'
import { problemsOf, savableDraft } from './person-problems.ts'

const ada = blankPerson('Ada', 'moss')

test('a name alone is enough, in any script', () => {
  for (const name of ['Ada', 'ليلى حداد', '🌿', '李', 'x'.repeat(200)]) {
    expect(problemsOf({ ...ada, name })).toEqual({})
  }
})

test('an empty, a blank and an endless name each get one sentence', () => {
  for (const name of ['', '   ', 'x'.repeat(201), 'x'.repeat(10_000)]) {
    expect(Object.keys(problemsOf({ ...ada, name }))).toEqual(['name'])
  }
})

test('a pasted megabyte and year 9999 are named at their own fields', () => {
  const problems = problemsOf({ ...ada, drives: 'x'.repeat(1_000_000), since: '9999-01-01', rhythmDays: 0 })
  expect(Object.keys(problems).toSorted()).toEqual(['drives', 'rhythmDays', 'since'])
})

test('a field that would be refused keeps its last good value, and the others are saved', () => {
  const saved = savableDraft({ ...ada, name: ' ', role: 'Data', since: '9999-01-01' }, ada)
  expect(saved).toEqual({ ...ada, role: 'Data' })
  expect(personDraftSchema.safeParse(saved).success).toBe(true)
})
