import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rescueFolderBeside } from './rescue-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'alongside-rescue-'))
afterAll(() => rmSync(root, { recursive: true }))

test('a rescue gets a folder of its own beside the damaged journal, also the second one of a day', () => {
  const damaged = join(root, 'journal')
  const first = rescueFolderBeside(damaged, '2026-03-04')
  expect(first).toBe(join(root, 'journal rescued 2026-03-04'))
  mkdirSync(first)
  expect(rescueFolderBeside(damaged, '2026-03-04')).toBe(join(root, 'journal rescued 2026-03-04 2'))
})
