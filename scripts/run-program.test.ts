import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runProgram } from './run-program.ts'

const place = mkdtempSync(join(tmpdir(), 'alongside-run-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

test.each(['linux', 'win32'] as const)(
  'a program in Program Files is started, and gets its arguments whole (%s)',
  (platform) => {
    const folder = join(place, `Program Files ${platform}`)
    mkdirSync(folder)
    const node = join(folder, 'node.exe')
    symlinkSync(process.execPath, node)
    const check = 'process.exit(process.argv[1] === "a b" && process.argv[2] === "$HOME & %PATH%" ? 0 : 7)'
    expect(runProgram(node, ['-e', check, 'a b', '$HOME & %PATH%'], { folder: place, platform })).toBe(0)
  },
)

test('an exit code comes back, and a program that is not there is no success', () => {
  expect(runProgram(process.execPath, ['-e', 'process.exit(5)'], { folder: place })).toBe(5)
  expect(runProgram(join(place, 'not here'), [], { folder: place })).toBe(1)
})
