import { existsSync } from 'node:fs'
import { join, parse } from 'node:path'

/** A path in this folder that nothing stands on: the name itself, or with a number before its ending. */
export function freePath(folder: string, name: string): string {
  const { name: stem, ext } = parse(name)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem}-${number}${ext}`)
    if (!existsSync(path)) return path
  }
}
