import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIdleClock } from './idle-clock.ts'

/** As often as main looks, in seconds. */
const step = 5

type SystemAnswer = (truth: number) => number

/** A desk: `page` and `elsewhere` are what a person does there, and time passes in looks. */
function desk(answer: SystemAnswer) {
  let [at, wall, lastAnywhere] = [0, 0, 0]
  const clock = createIdleClock({
    power: { getSystemIdleTime: () => answer(Math.floor((at - lastAnywhere) / 1000)) },
    now: () => at,
    wallNow: () => wall,
  })
  const pass = (seconds: number): void => {
    at += seconds * 1000
    wall += seconds * 1000
  }
  return {
    clock,
    page() {
      lastAnywhere = at
      clock.inputSeen()
    },
    elsewhere() {
      lastAnywhere = at
    },
    pass,
    looks(seconds: number) {
      let last = clock.look()
      for (let passed = 0; passed < seconds; passed += step) {
        pass(step)
        last = clock.look()
      }
      return last
    },
    sleep(seconds: number) {
      wall += seconds * 1000
    },
    setClock(seconds: number) {
      wall += seconds * 1000
    },
  }
}

const counting: SystemAnswer = (truth) => truth

const wrong: Readonly<Record<string, SystemAnswer>> = {
  'always 0': () => 0,
  'always the same': () => 7,
  'not a number': () => Number.NaN,
  'less than nothing': () => -1,
  throws: () => {
    throw new Error('not known')
  },
}

test.each(Object.entries(wrong))('where the system’s answer is wrong (%s) the page alone decides', (_name, answer) => {
  const { looks, page } = desk(answer)
  page()
  expect(looks(300).seconds).toBe(300)
  page()
  expect(looks(10).seconds).toBe(10)
})

test('someone who is busy in another program is not idle, where the system counts', () => {
  const { looks, page, elsewhere } = desk(counting)
  page()
  for (let minute = 0; minute < 20; minute += 1) {
    elsewhere()
    expect(looks(60).seconds).toBeLessThanOrEqual(60)
  }
})

test('someone who types in the page is not idle, although the system says so', () => {
  const { looks, page } = desk((truth) => truth + 4000)
  for (let minute = 0; minute < 20; minute += 1) {
    page()
    expect(looks(60).seconds).toBeLessThanOrEqual(60)
  }
})

test('sleep is noticed on a clock that stands still in it, and on one that does not', () => {
  const still = desk(counting)
  still.looks(20)
  still.sleep(8 * 3600)
  expect(still.clock.look().hasSlept).toBe(true)
  expect(still.looks(20).hasSlept).toBe(false)
  const going = desk(counting)
  going.looks(20)
  going.pass(8 * 3600)
  expect(going.clock.look().hasSlept).toBe(true)
})

test('a clock that is set back changes nothing', () => {
  const { looks, page, setClock } = desk(() => 0)
  page()
  looks(100)
  setClock(-36 * 3600)
  const { seconds, hasSlept } = looks(200)
  expect(seconds).toBe(300)
  expect(hasSlept).toBe(false)
})

test('whatever is done where, no one who does anything in the page is idle longer than that, and no one is idle for ever', () => {
  const acts = fc.array(fc.tuple(fc.constantFrom('page', 'elsewhere', 'nothing'), fc.integer({ min: 1, max: 30 })))
  fc.assert(
    fc.property(acts, fc.constantFrom(counting, ...Object.values(wrong)), (done, answer) => {
      const { looks, ...desktop } = desk(answer)
      let sincePage = 0
      for (const [act, looksAfter] of done) {
        if (act === 'page') sincePage = 0
        if (act !== 'nothing') desktop[act]()
        sincePage += looksAfter * step
        expect(looks(looksAfter * step).seconds).toBeLessThanOrEqual(sincePage + step)
      }
      // Then everyone goes home.
      expect(looks(600).seconds).toBeGreaterThanOrEqual(600 - step)
    }),
  )
})
