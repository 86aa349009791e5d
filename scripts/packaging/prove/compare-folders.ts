import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Paths of all files below a folder, with `/` between their parts, in order. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .toSorted()

/** Files that one of the two folders has and the other has not. */
interface Difference {
  readonly without?: readonly string[]
  readonly besides?: (path: string) => boolean
}

/** Throws unless each wanted file is there, byte for byte, and nothing else but what may differ. Answers how many there are. */
export function assertSameFiles(
  folder: string,
  wanted: string,
  { without = [], besides = () => false }: Difference,
): number {
  const found = filesIn(folder)
  const names = filesIn(wanted).filter((path) => !without.includes(path))
  const missing = names.filter((path) => !found.includes(path))
  const surplus = found.filter((path) => !names.includes(path) && !besides(path))
  if (missing.length + surplus.length > 0)
    throw new Error(`${folder}: missing ${missing.join(', ') || 'nothing'}, surplus ${surplus.join(', ') || 'nothing'}`)
  for (const path of names)
    if (!readFileSync(join(folder, path)).equals(readFileSync(join(wanted, path)))) throw new Error(`${path} differs`)
  return names.length
}
