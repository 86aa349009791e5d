import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstSize, placeWindow, smallestSize } from './window-place.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }
const least = { minWidth: smallestSize.width, minHeight: smallestSize.height }

test('the first window has the designed size, centred', () => {
  expect(placeWindow(null, [laptop])).toEqual({ ...firstSize, ...least })
})

test('the window comes back where it was', () => {
  const kept = { x: 1500, y: 40, width: 1300, height: 900 }
  expect(placeWindow(kept, [laptop, second])).toEqual({ ...kept, ...least })
})

test.each([
  ['the second screen is gone', { x: 1500, y: 40, width: 1300, height: 900 }],
  ['the title bar lies above the screen', { x: 100, y: -60, width: 1300, height: 900 }],
  ['only a sliver is left', { x: 1420, y: 40, width: 1300, height: 900 }],
])('when %s the window is centred in the size it had, as far as there is room', (_case, kept) => {
  expect(placeWindow(kept, [laptop])).toEqual({ width: 1300, height: 875, ...least })
})

test('a window is never smaller than the design allows', () => {
  const kept = { x: 100, y: 100, width: 400, height: 300 }
  expect(placeWindow(kept, [laptop])).toEqual({ x: 100, y: 100, width: 960, height: 640, ...least })
})

test('a window of a large screen is cut to a small one and lies on it wholly', () => {
  const small = { x: 0, y: 0, width: 1366, height: 728 }
  const kept = { x: 80, y: 40, width: 2400, height: 1400 }
  expect(placeWindow(kept, [small])).toEqual({ x: 0, y: 0, width: 1366, height: 728, ...least })
})

test('the first window fits a screen that is smaller than the design', () => {
  const tiny = { x: 0, y: 0, width: 800, height: 560 }
  expect(placeWindow(null, [tiny])).toEqual({ width: 800, height: 560, minWidth: 800, minHeight: 560 })
})

const boundsOf = (leastLength: number) =>
  fc.record({
    x: fc.integer({ min: -6_000, max: 6_000 }),
    y: fc.integer({ min: -4_000, max: 4_000 }),
    width: fc.integer({ min: leastLength, max: 8_000 }),
    height: fc.integer({ min: leastLength, max: 5_000 }),
  })

test('whatever the screens and the kept place, the window is no larger than a work area and can be reached', () => {
  fc.assert(
    fc.property(fc.option(boundsOf(1)), fc.array(boundsOf(320), { minLength: 1, maxLength: 4 }), (kept, screens) => {
      const { x, y, width, height, minWidth, minHeight } = placeWindow(kept, screens)
      const holding = screens.filter((area) => width <= area.width && height <= area.height)
      expect(holding).not.toEqual([])
      expect(minWidth).toBeLessThanOrEqual(width)
      expect(minHeight).toBeLessThanOrEqual(height)
      if (x === undefined || y === undefined) return void expect(holding).toEqual(screens)
      const reached = holding.filter((area) => y >= area.y && y <= area.y + area.height - 100)
      expect(reached.some((area) => x + width >= area.x + 100 && x <= area.x + area.width - 100)).toBe(true)
    }),
  )
})
