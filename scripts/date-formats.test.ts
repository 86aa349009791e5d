import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '..', 'src', 'renderer')

/** One follows the setting *Dates*; the others are given its locale by the component that draws. */
const makers = ['features/timeline/calendar-ticks.ts', 'messages/dates.ts', 'ui/relative-day-words.ts']

test('every date on the screen is written in the way that the settings say', () => {
  const found = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .filter((file) =>
      /\bnew Intl\.DateTimeFormat\b|\.toLocale(Date|Time)?String\b/.test(readFileSync(join(renderer, file), 'utf8')),
    )
  expect(found.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual(makers)
})
