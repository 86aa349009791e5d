import { expect, test } from 'vitest'
import { errorCodes } from '#shared/contract/error-codes.ts'
import { failed } from '#shared/contract/outcome.ts'
import { errorSentence, fieldErrors } from './error-sentence.ts'

const failureOf = (...given: Parameters<typeof failed>) => {
  const outcome = failed(...given)
  if (outcome.ok) throw new Error('a failure was asked for')
  return outcome.error
}

test.each(errorCodes)('%s is told in plain, finished sentences that never blame', (code) => {
  const sentence = errorSentence(failureOf(code))
  expect(sentence).toMatch(/^[A-Z].*[.]$/)
  expect(sentence.length).toBeLessThanOrEqual(180)
  expect(sentence).not.toMatch(/undefined|NaN|error|invalid|failed|illegal|fatal|abort|sqlite|overdue|missed/i)
})

test.each(errorCodes)('%s says in more than one part what happened and what is safe or to do', (code) => {
  expect(errorSentence(failureOf(code)).split(/[.;] /).length).toBeGreaterThan(1)
})

test('a wait is told in whole seconds, rounded up, and in the right number', () => {
  expect(errorSentence(failureOf('throttled', { retryAfterMs: 7_200 }))).toContain('wait 8 seconds')
  expect(errorSentence(failureOf('throttled', { retryAfterMs: 400 }))).toContain('wait 1 second and')
  expect(errorSentence(failureOf('throttled'))).toContain('wait a moment')
})

test('a journal from a newer version names the format it needs', () => {
  expect(errorSentence(failureOf('journal-newer', { neededVersion: 12 }))).toContain('format 12')
})

test('what was not foreseen shows the incident that the log has', () => {
  expect(errorSentence(failureOf('unexpected', { incidentId: '7f3a' }))).toContain('7f3a')
})

test('refused fields are called by the labels on the screen', () => {
  const failure = failureOf('invalid-input', {
    fields: [
      { path: 'name', problem: 'missing' },
      { path: 'since', problem: 'not-a-date' },
    ],
  })
  expect(errorSentence(failure, { name: 'Name', since: 'Partners since' })).toBe(
    'Name: please write something here. Partners since: this is not a day in the calendar. Your words are still in their fields.',
  )
  expect(errorSentence(failure)).toContain('does not fit')
  expect(fieldErrors(failure)).toEqual({
    name: 'Please write something here.',
    since: 'This is not a day in the calendar.',
  })
  expect(fieldErrors(null)).toEqual({})
})
