import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './day.ts'
import { entryKinds } from './entry.ts'
import { freedomLevels } from './freedom-level.ts'
import { packedMarksSchema, packMarks, unpackMarks } from './packed-marks.ts'
import { timedMarks } from './testing/timed-marks.ts'
import type { TimelineMark } from './timeline-mark.ts'

const anyDay = fc.integer({ min: 0, max: 91_000 }).map((count) => addDays('1950-01-01', count))
/** A title is one line; all else may stand in it, and in the name of a decision area. */
const anyLine = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ''))
const anyMark: fc.Arbitrary<TimelineMark> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...entryKinds),
  day: anyDay,
  until: fc.option(anyDay),
  layer: fc.constantFrom('shareable' as const, 'private' as const),
  title: anyLine,
  state: fc.option(anyLine),
  group: fc.option(fc.string({ unit: 'binary' })),
  level: fc.option(fc.constantFrom(...freedomLevels)),
})
const anyMarks = fc
  .array(anyMark)
  .map((marks) => marks.toSorted((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1)))

test('what is packed comes out as it went in, whatever is written in it', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      expect(unpackMarks(packedMarksSchema.parse(packMarks(marks, marks)))).toEqual(timedMarks(marks))
    }),
  )
})

const withoutGroup = ({ group: _, ...rest }: TimelineMark) => rest
const isThread = ({ kind }: TimelineMark): boolean => ['goal', 'checkpoint', 'experiment', 'phase'].includes(kind)

/** What shares a line with what: a sketch has no ids of goals and experiments, and all other names. */
const linesOf = (marks: readonly TimelineMark[]) =>
  marks.map((mark) =>
    isThread(mark) && mark.group !== null
      ? marks.findIndex((other) => isThread(other) && other.group === mark.group)
      : mark.group,
  )

test('a sketch holds no id and no title, and all else', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const bare = timedMarks(marks).map((mark, index) => ({ ...mark, id: String(index), title: '' }))
      const sketch = unpackMarks(packMarks(marks, null))
      expect(sketch.map(withoutGroup)).toEqual(bare.map(withoutGroup))
      expect(linesOf(sketch)).toEqual(linesOf(bare))
    }),
  )
})

test('a mark without words takes less than forty letters', () => {
  const [mark] = fc.sample(anyMark, 1)
  const marks = Array.from({ length: 1_000 }, (_, index) => ({ ...mark!, day: addDays('2016-01-01', index) }))
  expect(JSON.stringify(packMarks(marks, null)).length).toBeLessThan(40_000)
})
