import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

test('npm gets an argument with spaces whole on Windows too, such as a file in the folder of Ada Okafor', () => {
  const npm = join(place, 'npm folder')
  mkdirSync(npm)
  const script = join(npm, 'npm-cli.js')
  writeFileSync(script, 'process.exit(process.argv[3] === "--out=C:/Users/Ada Okafor/unit.json" ? 0 : 7)')
  const env = { ...process.env, npm_execpath: script }
  const args = ['run', '--out=C:/Users/Ada Okafor/unit.json']
  for (const platform of ['linux', 'win32'] as const)
    expect(runProgram('npm', args, { folder: place, env, platform })).toBe(0)
})
