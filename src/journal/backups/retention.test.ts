import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfDate } from '#shared/journal/day.ts'
import { copiesToRemove, dayWhenGone, type KeptCopy } from './retention.ts'

const dayMs = 86_400_000
const now = new Date('2026-07-15T12:00:00.000Z')

const copyAt = (madeAt: Date, kind: KeptCopy['kind'] = 'usual'): KeptCopy => ({
  id: `${kind} ${madeAt.toISOString()}`,
  kind,
  madeAt: madeAt.toISOString(),
  saves: Math.floor(madeAt.getTime() / 60_000),
})

const minutesAgo = fc.integer({ min: 0, max: 700 * 24 * 60 })
const anyCopies = fc
  .uniqueArray(fc.tuple(minutesAgo, fc.constantFrom<KeptCopy['kind']>('usual', 'usual', 'usual', 'before-update')), {
    selector: ([minutes, kind]) => `${kind} ${minutes}`,
    maxLength: 200,
  })
  .map((made) => made.map(([minutes, kind]) => copyAt(new Date(now.getTime() - minutes * 60_000), kind)))

const newestOf = (copies: readonly KeptCopy[]): KeptCopy | undefined =>
  copies.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt))[0]

function keptOf(copies: readonly KeptCopy[], at = now): KeptCopy[] {
  const going = new Set(copiesToRemove(copies, at))
  return copies.filter(({ id }) => !going.has(id))
}

test('the five newest copies never go, nor the newest of the last seven days that have one', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      const usual = copies.filter(({ kind }) => kind === 'usual')
      const kept = keptOf(copies)
      const newest = usual.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt)).slice(0, 5)
      expect(kept).toEqual(expect.arrayContaining(newest))
      const days = [...new Set(usual.map(({ madeAt }) => dayOfDate(new Date(madeAt))))].sort().slice(-7)
      for (const day of days) {
        const ofDay = usual.filter(({ madeAt }) => dayOfDate(new Date(madeAt)) === day)
        expect(kept).toContain(newestOf(ofDay))
      }
    }),
  )
})

test('the six last months that have a copy keep one, three copies before updates stay, and one older than thirty days', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      const kept = keptOf(copies)
      const monthsOf = (some: readonly KeptCopy[]) => [
        ...new Set(
          some.filter(({ kind }) => kind === 'usual').map(({ madeAt }) => dayOfDate(new Date(madeAt)).slice(0, 7)),
        ),
      ]
      expect(monthsOf(kept)).toEqual(expect.arrayContaining(monthsOf(copies).sort().slice(-6)))
      const updates = copies.filter(({ kind }) => kind === 'before-update')
      expect(kept.filter(({ kind }) => kind === 'before-update')).toHaveLength(Math.min(3, updates.length))
      const isOld = ({ madeAt, kind }: KeptCopy) => kind === 'usual' && now.getTime() - Date.parse(madeAt) > 30 * dayMs
      if (copies.some(isOld)) expect(kept.some(isOld)).toBe(true)
    }),
  )
})

test('never more than twenty-five copies stay, and tidying up twice changes nothing', () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      const kept = keptOf(copies)
      expect(kept.length).toBeLessThanOrEqual(5 + 6 + 4 + 6 + 3 + 1)
      expect(copiesToRemove(kept, now)).toEqual([])
    }),
  )
})

test('a year of daily copies, tidied up each day, reaches back five months and has no gap in the last week', () => {
  let copies: KeptCopy[] = []
  const last = now.getTime()
  for (let at = last - 400 * dayMs; at <= last; at += dayMs) {
    copies = keptOf([...copies, copyAt(new Date(at))], new Date(at))
  }
  const ages = copies.map(({ madeAt }) => Math.round((last - Date.parse(madeAt)) / dayMs))
  expect(ages.filter((age) => age < 7).toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(Math.max(...ages)).toBeGreaterThan(130)
  expect(copies.length).toBeLessThanOrEqual(16)
})

test('the day that is told for the last copy is one on which it is really gone', () => {
  const copies = [copyAt(now), copyAt(new Date(now.getTime() - 3 * dayMs))]
  const ids = new Set(copies.map(({ id }) => id))
  const gone = dayWhenGone(copies, ids, now)
  expect(gone).not.toBeNull()
  let left = copies
  for (let at = now.getTime() + 31 * dayMs; dayOfDate(new Date(at)) <= (gone ?? ''); at += 31 * dayMs) {
    left = keptOf([...left, copyAt(new Date(at))], new Date(at))
  }
  expect(left.some(({ id }) => ids.has(id))).toBe(false)
})

test('no day is told for a copy that stays until newer ones take its place', () => {
  const copy = copyAt(now, 'before-update')
  expect(dayWhenGone([copy], new Set([copy.id]), now)).toBeNull()
})

/** What a clock may do between two copies: go on, be set back, or jump ahead, by minutes or by years. */
const anyStep = fc.oneof(
  fc.integer({ min: 0, max: 3 * 24 * 60 }),
  fc.integer({ min: -20 * 365 * 24 * 60, max: 20 * 365 * 24 * 60 }),
)
const anySteps = fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 80 })

test('whatever the clock does, the copy just made and the four before it stay', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      let copies: KeptCopy[] = []
      let at = now.getTime()
      let saves = 1
      const made: string[] = []
      for (const [minutes, written] of steps) {
        at += minutes * 60_000
        saves += written
        const copy = { ...copyAt(new Date(at)), id: `copy ${made.length}`, saves }
        made.push(copy.id)
        copies = [...copies, copy]
        const going = new Set(copiesToRemove(copies, new Date(at), { saves, made: copy.id }))
        copies = copies.filter(({ id }) => !going.has(id))
        expect(copies.map(({ id }) => id)).toContain(copy.id)
        if (steps.every(([, count]) => count > 0)) {
          expect(copies.map(({ id }) => id)).toEqual(expect.arrayContaining(made.slice(-5)))
        }
        expect(copies.length).toBeLessThanOrEqual(2 * (5 + 7 + 4 + 6 + 3 + 1) + 6)
      }
    }),
  )
})

test('copies that claim more saves than the journal has push none of its own away', () => {
  const foreign = Array.from({ length: 30 }, (_, place) => ({
    ...copyAt(new Date(now.getTime() + place * dayMs)),
    saves: 9e15 - place,
  }))
  const own = [1, 2, 3].map((saves) => ({ ...copyAt(new Date(now.getTime() - saves * dayMs)), saves: 10 - saves }))
  const going = copiesToRemove([...foreign, ...own], now, { saves: 10 })
  expect(going.filter((id) => own.some((copy) => copy.id === id))).toEqual([])
})
