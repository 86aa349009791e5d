import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeUnfinished } from './unfinished-files.ts'
import { writeFileWhole } from './write-file-whole.ts'

let root: string
let records: string
let target: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alongside-unfinished-'))
  records = join(root, 'profile')
  target = join(root, 'drive')
  for (const folder of [records, target]) mkdirSync(folder)
})
afterEach(() => rmSync(root, { recursive: true }))

/** Another process that writes words into a file or a folder and is killed when half of them are on the disk. */
async function crashIn(what: 'file' | 'folder'): Promise<void> {
  const from = JSON.stringify(import.meta.dirname)
  const script = `
    const { beginUnfinished, removeUnfinished } = await import(${from} + '/unfinished-files.ts')
    const { writeFileWhole } = await import(${from} + '/write-file-whole.ts')
    const fs = await import('node:fs/promises')
    await removeUnfinished(${JSON.stringify(records)})
    async function* words() {
      yield 'half of what was said'
      yield ' and more'
      process.stdout.write('half')
      await new Promise((resolve) => setTimeout(resolve, 60000))
    }
    if (${what === 'file'}) await writeFileWhole(${JSON.stringify(join(target, 'journal.json'))}, words())
    else {
      const { path } = await beginUnfinished(${JSON.stringify(target)})
      await fs.mkdir(path)
      await fs.writeFile(path + '/ada.md', 'half of what was said')
      process.stdout.write('half')
      await new Promise((resolve) => setTimeout(resolve, 60000))
    }`
  const child = spawn(process.execPath, ['--input-type=module', '--no-warnings', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test.each(['file', 'folder'] as const)(
  'a %s in plain text that a crash left is gone after the next start',
  async (what) => {
    await crashIn(what)
    expect(readdirSync(target)).toMatchObject([expect.stringMatching(/^\.alongside-/)])
    await removeUnfinished(records)
    expect(readdirSync(target)).toEqual([])
    expect(readdirSync(records)).toEqual([])
  },
)

test('on a drive that is away it is removed at the first start after the drive is back', async () => {
  await crashIn('file')
  renameSync(target, `${target}-away`)
  await removeUnfinished(records)
  expect(readdirSync(records)).toHaveLength(1)
  renameSync(`${target}-away`, target)
  await removeUnfinished(records)
  expect([readdirSync(target), readdirSync(records)]).toEqual([[], []])
})

test('what was finished, or failed and was removed, leaves no record', async () => {
  await removeUnfinished(records)
  await writeFileWhole(join(target, 'summary.md'), 'whole')
  await expect(writeFileWhole(join(target, 'none', 'summary.md'), 'whole')).rejects.toThrow()
  expect([readdirSync(target), readdirSync(records)]).toEqual([['summary.md'], []])
})

test('a record takes nothing but what this app began, whatever it says', async () => {
  const mine = join(target, 'mine.txt')
  writeFileSync(mine, 'of the manager')
  mkdirSync(join(target, '.alongside-mine'))
  const said = fc.oneof(
    fc.string(),
    fc.constantFrom(
      mine,
      target,
      '',
      '/',
      join(target, '.alongside-mine'),
      '.alongside-0123456789ab.part',
      `${mine}\n`,
    ),
  )
  await fc.assert(
    fc.asyncProperty(said, async (text) => {
      writeFileSync(join(records, 'unfinished-0123456789ab.path'), text)
      await removeUnfinished(records)
      expect(existsSync(join(target, '.alongside-mine'))).toBe(true)
      expect(readFileSync(mine, 'utf8')).toBe('of the manager')
      expect(readdirSync(records)).toEqual([])
    }),
  )
})
