import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '..', 'src', 'renderer')

/** What reads a key event, or listens to one. A wheel or a pointer has modifiers as well: `use-gestures.ts` reads those. */
const readsKeys = [
  /\bKeyboardEvent\b/,
  /\b(isComposing|keyCode|getModifierState|charCode)\b/,
  /['"]key(down|up|press)['"]/,
  /\b(event|e|press|nativeEvent)\??\.(key|code|altKey|ctrlKey|metaKey|shiftKey)\b/,
  /\{[^}]*\b(key|code|altKey|ctrlKey|metaKey|shiftKey)\b[^}]*\}(: \w+)? = (event|e|nativeEvent)\b/,
  // A handler of a component either comes from keys/ or is handed through.
  /\bonKey(Down|Up)=\{(?!onChords?\(|onKeyDown\}|noticeCapsLock\})/,
]
const gestures = join('features', 'timeline', 'use-gestures.ts')
/** Notices that something was pressed, and reads nothing of it. */
const noticed = join('client', 'report-input.ts')
const handedThrough = new Set([join('ui', 'passing-on.ts')])

const sources = (): string[] =>
  readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.tsx?$/.test(file) && !file.startsWith(`keys${sep}`) && !/\.test\./.test(file) && !handedThrough.has(file),
  )

test('no code of the page but that of src/renderer/keys reads a key event', () => {
  const found = sources().flatMap((file) => {
    const text = readFileSync(join(renderer, file), 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')
    const patterns =
      file === gestures ? readsKeys.slice(0, 3) : readsKeys.filter((_, at) => file !== noticed || at !== 2)
    return patterns.flatMap((pattern) => text.match(pattern)?.[0] ?? []).map((match) => `${file}: ${match}`)
  })
  expect(found).toEqual([])
  expect(sources().length).toBeGreaterThan(200)
})
