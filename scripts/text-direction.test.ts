import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '../src/renderer')
const folder = join(renderer, 'messages/en')

test.each(readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file)))(
  '%s sets the words of the user apart in its sentences',
  (file) => {
    const open =
      readFileSync(join(folder, file), 'utf8').match(
        /.*\$\{(?:(?:name|title|person|text|word|whose|template)\}|sentence\.slice\(0).*/g,
      ) ?? []
    expect(open).toEqual([])
  },
)

const screens = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))

test('every field that takes words finds their direction by itself', () => {
  const fields = screens.flatMap((file) =>
    [...readFileSync(join(renderer, file), 'utf8').matchAll(/<(?:Input|AriaTextArea|input|textarea)\b[^>]*/g)].map(
      ([field]) => ({ file, field }),
    ),
  )
  expect(fields.length).toBeGreaterThanOrEqual(5)
  expect(fields.filter(({ field }) => !field.includes('dir="auto"'))).toEqual([])
})
