import { expect, test } from 'vitest'
import { nameOfKey, progressAfter, shortcuts } from './shortcut.ts'

const press = (key: string, rest: Partial<Parameters<typeof nameOfKey>[0]> = {}): string =>
  nameOfKey({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, ...rest })

const after = (...keys: string[]) =>
  keys.reduce<ReturnType<typeof progressAfter>>((progress, key) => progressAfter(progress.pending, key), {
    found: null,
    pending: [],
  })

test('g and then t goes to Today, t alone to the timeline', () => {
  expect(after('g', 't').found?.id).toBe('today')
  expect(after('t').found?.id).toBe('timeline')
})

test('a key that continues nothing begins anew', () => {
  expect(after('g', 'x').pending).toEqual([])
  expect(after('g', 'p').found?.id).toBe('prep')
  expect(after('g', 'g', 't').found?.id).toBe('today')
})

test('Ctrl and Cmd are the same, and Alt with a digit goes by the place of the key', () => {
  expect(after(press(',', { ctrlKey: true })).found?.id).toBe('settings')
  expect(after(press(',', { metaKey: true })).found?.id).toBe('settings')
  expect(after(press('¡', { code: 'Digit1', altKey: true })).found?.keys).toEqual(['Alt+1'])
})

test('a letter with Ctrl or Alt is another program’s business', () => {
  expect(after(press('t', { ctrlKey: true })).found).toBeNull()
  expect(after(press('p', { altKey: true })).found).toBeNull()
})

test('no shortcut is another one, or hides behind another one', () => {
  const sequences = shortcuts.map(({ keys }) => keys.join(' '))
  expect(new Set(sequences).size).toBe(sequences.length)
  for (const one of sequences) {
    expect(sequences.filter((other) => other !== one && other.startsWith(`${one} `))).toEqual([])
  }
})
