import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chordOf, isTyped, type Platform, platformOf } from './chord.ts'
import type { KeyPress } from './pressed-sign.ts'
import { meetingChords, menuChords, moveChords, shortcuts } from './shortcuts.ts'
import { codes, type Layout, layouts } from './testing/layouts.ts'

type Given = Partial<Omit<KeyPress, 'getModifierState'>> & { readonly hasAltGraph?: boolean }

const press = ({ hasAltGraph = false, ...given }: Given): KeyPress => ({
  ...{
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
  },
  ...given,
  getModifierState: (name) => name === 'AltGraph' && hasAltGraph,
})
const chord = (given: Given, platform: Platform = 'linux') => chordOf(press(given), platform)

const all = [
  ...shortcuts.flatMap(({ keys }) => keys),
  ...[meetingChords, menuChords, moveChords].flatMap((chords) => Object.values(chords).flat()),
]
const platformsOf = ({ system }: Layout): readonly Platform[] => (system === 'mac' ? ['mac'] : ['windows', 'linux'])
const onEach = layouts.flatMap((layout) =>
  platformsOf(layout).map((platform) => ({ layout, platform, name: layout.name })),
)
const placeOf = (letter: string): string => `Key${letter.toUpperCase()}`
const letters = [...'abcdefghijklmnopqrstuvwxyz']

test('the tables of layouts are whole', () => {
  for (const { name, plain, shifted } of layouts)
    expect([name, plain.length, shifted.length]).toEqual([name, codes.length, codes.length])
})

describe.each(onEach)('$name on $platform', ({ layout, platform }) => {
  test('a letter that is written is the letter of the shortcut, wherever its key is', () => {
    for (const [at, key] of layout.plain.entries()) {
      if (!/^[a-z]$/.test(key)) continue
      expect(chord({ key, code: codes[at] ?? '' }, platform)).toBe(key)
    }
  })

  test('a key that writes no Latin letter goes by its place', () => {
    for (const letter of letters) {
      const at = codes.indexOf(placeOf(letter))
      const key = layout.plain[at] ?? ''
      if (!layout.isOfOtherScript || /^[\p{ASCII}]$/u.test(key)) continue
      expect([key, chord({ key, code: placeOf(letter) }, platform)]).toEqual([key, letter])
    }
  })

  test('a question mark lists the shortcuts, however it is written', () => {
    const [at, key] = [...layout.shifted.entries()].find(([, sign]) => /[?؟]/.test(sign)) ?? []
    expect(chord({ key: key ?? '', code: codes[at ?? 0] ?? '', shiftKey: true }, platform)).toBe('?')
  })

  test('a dead key is never a shortcut, nor is what AltGr or Option writes, shifted or not', () => {
    const third = Object.entries(layout.third)
    for (const [code, key] of third) {
      for (const shiftKey of [false, true]) {
        if (platform === 'mac')
          expect([key, chord({ key, code, altKey: true, shiftKey }, platform)]).toEqual([key, null])
        else {
          expect([key, chord({ key, code, hasAltGraph: true, shiftKey }, platform)]).toEqual([key, null])
          // Windows reports AltGr as Ctrl and Alt together, for keys that write nothing with it as well.
          expect(chord({ key, code, ctrlKey: true, altKey: true, shiftKey }, platform)).toBeNull()
        }
      }
    }
    for (const [at, key] of layout.plain.entries())
      if (key === 'Dead') expect(chord({ key, code: codes[at] ?? '' }, platform)).toBeNull()
  })

  test('the digits of the people go by their row', () => {
    const held = platform === 'mac' ? { ctrlKey: true, metaKey: true } : { altKey: true }
    for (const digit of '123456789') {
      const code = `Digit${digit}`
      const key = layout.plain[codes.indexOf(code)] ?? ''
      expect([key, chord({ key, code, ...held }, platform)]).toEqual([key, `Alt+${digit}`])
    }
  })

  test('each shortcut of one letter can be reached, and by one key only', () => {
    for (const letter of letters) {
      const keys = layout.plain.filter((key, at) => chord({ key, code: codes[at] ?? '' }, platform) === letter)
      // Hebrew and Greek write two signs on the places of letters.
      const mayLack = layout.isOfOtherScript ? ['q', 'w'] : []
      if (!mayLack.includes(letter)) expect([letter, keys.length]).toEqual([letter, 1])
    }
  })

  test('nothing that is typed while a composition goes on is a shortcut', () => {
    const anyKey = fc.constantFrom(...layout.plain, ...layout.shifted, 'Escape', 'Enter', 'ArrowRight', 'Process')
    const flag = fc.boolean()
    fc.assert(
      fc.property(
        fc.record({
          key: anyKey,
          code: fc.constantFrom(...codes),
          shiftKey: flag,
          altKey: flag,
          ctrlKey: flag,
          metaKey: flag,
        }),
        fc.constantFrom({ isComposing: true }, { keyCode: 229 }),
        (given, composed) => chord({ ...given, ...composed }, platform) === null,
      ),
    )
  })
})

test('on a Mac Option writes and moves by word, and ⌃ ⌘ walks through a one-on-one', () => {
  const flag = fc.boolean()
  const anyCode = fc.constantFrom(...codes, 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown')
  fc.assert(
    fc.property(anyCode, fc.string({ minLength: 1, maxLength: 2 }), flag, (code, sign, shiftKey) => {
      const key = code.startsWith('Arrow') ? code : sign
      return chord({ key, code, altKey: true, shiftKey }, 'mac') === null
    }),
  )
  const held = { ctrlKey: true, metaKey: true }
  for (const wanted of Object.values(meetingChords)) {
    const sign = wanted.replace('Alt+', '')
    const code = sign.length === 1 ? placeOf(sign) : sign
    if (wanted.startsWith('Alt+')) expect(chord({ key: sign, code, ...held }, 'mac')).toBe(wanted)
  }
  expect(chord({ key: 'т', code: 'KeyN', ...held }, 'mac')).toBe('Alt+n')
})

test('Ctrl alone belongs to the Mac, and so does the Windows key to Windows', () => {
  for (const key of ['k', 'n', 'f', 'p', 'l', 'a', 'e']) {
    expect(chord({ key, code: placeOf(key), ctrlKey: true }, 'mac')).toBeNull()
    expect(chord({ key, code: placeOf(key), metaKey: true }, 'mac')).toBe(`Mod+${key}`)
    expect(chord({ key, code: placeOf(key), metaKey: true }, 'windows')).toBeNull()
    expect(chord({ key, code: placeOf(key), ctrlKey: true }, 'windows')).toBe(`Mod+${key}`)
  }
})

test('Alt with the number pad writes a sign by its number, and a sign that both scripts share goes by itself', () => {
  expect(chord({ key: '1', code: 'Numpad1', altKey: true }, 'windows')).toBeNull()
  expect(chord({ key: 'µ', code: 'KeyM' })).toBe('µ')
  expect(chord({ key: '¡', code: 'Equal' })).toBe('¡')
  expect(chord({ key: '؟', code: 'Slash', shiftKey: true })).toBe('?')
})

test('every shortcut is a chord that some key press makes, and letters alone are what is typed', () => {
  expect(all.filter((each) => !/^(Mod\+|Alt\+)?(Shift\+)?([a-z\d?,]|Arrow\w+|Escape|Enter)$/.test(each))).toEqual([])
  expect(all.filter(isTyped).every((each) => each.length === 1)).toBe(true)
})

test('the system is known by its name in the page', () => {
  expect(['MacIntel', 'Win32', 'Linux x86_64', 'Linux armv8l', 'FreeBSD'].map(platformOf)).toEqual([
    'mac',
    'windows',
    'linux',
    'linux',
    'linux',
  ])
})
