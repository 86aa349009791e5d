import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failed, type Outcome, ok } from '#shared/contract/outcome.ts'
import { createAutosaver, type SaveState } from './autosaver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function recordingAutosaver(answers: Outcome<unknown>[] = []) {
  const written: string[] = []
  const states: SaveState['name'][] = []
  const autosaver = createAutosaver<string>({
    save: async (value) => {
      written.push(value)
      return answers.shift() ?? ok(null)
    },
    onState: (state) => states.push(state.name),
  })
  return { autosaver, written, states }
}

test('a pause in typing writes the newest text once', async () => {
  const { autosaver, written, states } = recordingAutosaver()
  for (const text of ['d', 'da', 'day']) autosaver.change(text)
  await vi.advanceTimersByTimeAsync(500)
  expect(written).toEqual(['day'])
  expect(states.at(-1)).toBe('saved')
})

test('typing without a pause is written every few seconds', async () => {
  const { autosaver, written } = recordingAutosaver()
  for (let key = 0; key < 60; key += 1) {
    autosaver.change(`text ${key}`)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(written.length).toBeGreaterThanOrEqual(1)
})

test('text that could not be written is kept and written at the next flush', async () => {
  const { autosaver, written, states } = recordingAutosaver([failed('disk-full')])
  autosaver.change('kept')
  expect(await autosaver.flush()).toBe(false)
  expect(states.at(-1)).toBe('failed')
  expect(await autosaver.flush()).toBe(true)
  expect(written).toEqual(['kept', 'kept'])
})

test('text typed while a write is under way is written after it, never beside it', async () => {
  let finishFirst = () => {}
  const written: string[] = []
  const autosaver = createAutosaver<string>({
    save: (value) => {
      written.push(value)
      return written.length === 1
        ? new Promise((resolve) => (finishFirst = () => resolve(ok(null))))
        : Promise.resolve(ok(null))
    },
    onState: () => {},
  })
  autosaver.change('first')
  const flushed = autosaver.flush()
  autosaver.change('first and second')
  expect(written).toEqual(['first'])
  finishFirst()
  expect(await flushed).toBe(true)
  expect(written).toEqual(['first', 'first and second'])
})
