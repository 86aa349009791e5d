import { expect, test } from 'vitest'
import { thrownBy } from '../storage/testing/thrown-by.ts'
import { createThrottle, waitAfterFailures } from './throttle.ts'

test('three tries are free, then the wait doubles from one second to thirty, and stays there', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 5_000].map(waitAfterFailures)).toEqual([
    0, 0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000,
  ])
})

test('a try during the wait is refused with what is left of it, and does not make it longer', () => {
  let now = 0
  const throttle = createThrottle(() => now)
  for (const expected of [0, 0, 1_000]) {
    throttle.assertReady()
    expect(throttle.recordFailure()).toBe(expected)
  }
  now = 400
  for (const _ of [1, 2]) {
    const error = thrownBy(() => throttle.assertReady())
    expect([error.code, error.detail.retryAfterMs]).toEqual(['throttled', 600])
  }
  now = 1_000
  throttle.assertReady()
})

test('a right secret makes the next three tries free again', () => {
  const throttle = createThrottle(() => 0)
  for (const _ of [1, 2, 3, 4]) throttle.recordFailure()
  throttle.recordSuccess()
  throttle.assertReady()
  expect(throttle.recordFailure()).toBe(0)
})
