import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder that goes with the test that asked for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every file below a folder with its size, time, mode and SHA-256: equal before and after means untouched. */
export function contentsOf(folder: string): string[] {
  return filesBelow(folder).map((path) => {
    const { size, mtimeMs, mode } = statSync(path)
    const sum = createHash('sha256').update(readFileSync(path)).digest('hex')
    return `${path.slice(folder.length + 1)} ${size} ${mtimeMs} ${mode.toString(8)} ${sum}`
  })
}

/** Full paths, in order. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
