import { expect, test } from 'vitest'
import { durationInWords } from './durations.ts'

test('a length of time is rough and readable at every size', () => {
  const said = [3, 61, 5_400, 90_000, 200 * 86_400, 3e9, 4e12, 1e30].map(durationInWords)
  expect(said).toEqual([
    'less than a minute',
    'about a minute',
    'about 2 hours',
    'about a day',
    'about 200 days',
    'about 95 years',
    'about 130,000 years',
    'more than a million years',
  ])
})
