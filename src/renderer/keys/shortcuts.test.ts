import { expect, test } from 'vitest'
import { meetingChords, menuChords, moveChords, progressAfter, shortcuts } from './shortcuts.ts'

const after = (...keys: string[]) =>
  keys.reduce<ReturnType<typeof progressAfter>>((progress, key) => progressAfter(progress.pending, key), {
    found: null,
    pending: [],
  })

test('g and then t goes to Today, t alone to the timeline', () => {
  expect(after('g', 't').found?.id).toBe('today')
  expect(after('t').found?.id).toBe('timeline')
})

test('a key that continues nothing begins again', () => {
  expect(after('g', 'x').pending).toEqual([])
  expect(after('g', 'p').found?.id).toBe('prep')
  expect(after('g', 'g', 't').found?.id).toBe('today')
})

test('a letter with Ctrl, Alt or Shift is no letter alone', () => {
  for (const chord of ['Mod+t', 'Alt+p', 'Shift+t']) expect(after(chord).found).toBeNull()
})

test('no shortcut is another one, or hides behind another one', () => {
  const elsewhere = [meetingChords, menuChords].flatMap((chords) => Object.values(chords).flat())
  const sequences = [...shortcuts.map(({ keys }) => keys.join(' ')), ...elsewhere]
  expect(new Set(sequences).size).toBe(sequences.length)
  for (const one of sequences) {
    expect(sequences.filter((other) => other !== one && other.startsWith(`${one} `))).toEqual([])
  }
  // A template and a meeting are never on the screen together.
  expect(Object.values(moveChords).filter((chord) => sequences.includes(chord))).toEqual([
    'Alt+ArrowUp',
    'Alt+ArrowDown',
  ])
})
