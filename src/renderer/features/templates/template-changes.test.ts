import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedBy, putBack, without } from './template-changes.ts'

const anyParts = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((ids) => ids.map((id) => ({ id })))

test('moving on and back again leaves the order as it was, except at the ends', () => {
  fc.assert(
    fc.property(anyParts, fc.nat(), (parts, seed) => {
      const at = seed % parts.length
      const id = parts[at]?.id ?? ''
      const moved = movedBy(parts, id, 1)
      expect(moved.map((part) => part.id).toSorted()).toEqual(parts.map((part) => part.id).toSorted())
      expect(moved.findIndex((part) => part.id === id)).toBe(Math.min(at + 1, parts.length - 1))
      if (at < parts.length - 1) expect(movedBy(moved, id, -1)).toEqual(parts)
    }),
  )
})

test('what was removed comes back to its place, once', () => {
  fc.assert(
    fc.property(anyParts, fc.nat(), (parts, seed) => {
      const at = seed % parts.length
      const part = parts[at] ?? { id: '' }
      const back = putBack(without(parts, part.id), part, at)
      expect(back).toEqual(parts)
      expect(putBack(back, part, at)).toEqual(parts)
    }),
  )
})
