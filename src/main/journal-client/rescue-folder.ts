import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Day } from '#shared/journal/day.ts'

/** A new folder beside a damaged journal's, for what is rescued of it: it bears the day, and a number when that is taken. */
export function rescueFolderBeside(folder: string, day: Day): string {
  const name = `${basename(folder)} rescued ${day}`
  for (let number = 1; ; number += 1) {
    const path = join(dirname(folder), number === 1 ? name : `${name} ${number}`)
    if (!existsSync(path)) return path
  }
}
