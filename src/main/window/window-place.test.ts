import { expect, test } from 'vitest'
import { firstSize, placeWindow } from './window-place.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }

test('the first window has the designed size, centred', () => {
  expect(placeWindow(null, [laptop])).toEqual(firstSize)
})

test('the window comes back where it was', () => {
  const kept = { x: 1500, y: 40, width: 1300, height: 900 }
  expect(placeWindow(kept, [laptop, second])).toEqual(kept)
})

test.each([
  ['the second screen is gone', { x: 1500, y: 40, width: 1300, height: 900 }],
  ['the title bar lies above the screen', { x: 100, y: -60, width: 1300, height: 900 }],
  ['only a sliver is left', { x: 1420, y: 40, width: 1300, height: 900 }],
])('when %s the window is centred in the size it had', (_case, kept) => {
  expect(placeWindow(kept, [laptop])).toEqual({ width: 1300, height: 900 })
})

test('a window is never smaller than the design allows', () => {
  const kept = { x: 100, y: 100, width: 400, height: 300 }
  expect(placeWindow(kept, [laptop])).toEqual({ x: 100, y: 100, width: 960, height: 640 })
})
