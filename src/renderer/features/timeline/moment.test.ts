import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, numberOfDay } from '#shared/journal/day.ts'
import { momentOfView, viewOfMoment } from './moment.ts'
import { limitedView, limitsOf, periodOfView } from './time-view.ts'

const limits = limitsOf({ from: '2016-01-01', to: '2025-11-01' }, numberOfDay('2025-11-01'))

test('a view is found again by its address, to the day, however often', () => {
  const anyView = fc
    .tuple(fc.double({ min: 0, max: 3_600, noNaN: true }), fc.double({ min: 7, max: 3_600, noNaN: true }))
    .map(([start, days]) => limitedView({ from: numberOfDay('2016-01-01') + start, days }, limits))
  fc.assert(
    fc.property(anyView, (view) => {
      const again = viewOfMoment(momentOfView(view), limits)
      expect(Math.abs((again?.from ?? 0) - view.from)).toBeLessThanOrEqual(1)
      expect(Math.abs((again?.days ?? 0) - view.days)).toBeLessThanOrEqual(1)
      const onceMore = again && viewOfMoment(momentOfView(again), limits)
      expect(onceMore).toEqual(again)
    }),
  )
})

test.each(['2020-02-29', '2020-02'])('%s is shown in the middle', (moment) => {
  const view = viewOfMoment(moment, limits)
  expect(view?.days).toBe(92)
  const { from, to } = periodOfView(view ?? { from: 0, days: 7 })
  expect([addDays(from, 20) < '2020-02-20', to > '2020-03-20']).toEqual([true, true])
})

test.each([
  null,
  '',
  'soon',
  '2020',
  '2021-02-29',
  '2020-13',
  '2020-01-01..',
  '2021-01-01..2020-01-01',
  '..',
  '9999-01-01',
])('%j asks for no view', (moment) => {
  expect(viewOfMoment(moment, limits)).toBeNull()
})
