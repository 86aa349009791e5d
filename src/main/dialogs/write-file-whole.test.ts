import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import { type Disk, writeFileWhole } from './write-file-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const systemError = (code: string) => Object.assign(new Error(code), { code })
const realDisk: Disk = { open, rename, rm }

test('a new file holds exactly what was given, for its owner alone, and nothing lies beside it', async () => {
  await writeFileWhole(join(folder, 'summary.md'), 'Ada — growth')
  expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe('Ada — growth')
  expect(statSync(join(folder, 'summary.md')).mode & 0o077).toBe(0)
  expect(readdirSync(folder)).toEqual(['summary.md'])
})

test('a file that is there already is replaced as a whole', async () => {
  writeFileSync(join(folder, 'summary.md'), 'a much longer text from before')
  await writeFileWhole(join(folder, 'summary.md'), new Uint8Array([79, 75]))
  expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe('OK')
  expect(readdirSync(folder)).toEqual(['summary.md'])
})

const failingWrite = (code: string): Disk => ({
  ...realDisk,
  async open(path, flags, mode) {
    const file = await open(path, flags, mode)
    return {
      async writeFile() {
        await file.writeFile('half of')
        throw systemError(code)
      },
      sync: () => file.sync(),
      close: () => file.close(),
    }
  },
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'disk-error'],
  ['EACCES', 'folder-not-writable'],
])('%s in the middle of writing is %s, and the file from before is whole', async (systemCode, code) => {
  writeFileSync(join(folder, 'summary.md'), 'before')
  const write = writeFileWhole(join(folder, 'summary.md'), 'after', failingWrite(systemCode))
  await expect(write).rejects.toMatchObject({ code })
  expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['summary.md'])
})

test('a rename that fails leaves the file from before and nothing beside it', async () => {
  writeFileSync(join(folder, 'summary.md'), 'before')
  const disk: Disk = { ...realDisk, rename: () => Promise.reject(systemError('EBUSY')) }
  await expect(writeFileWhole(join(folder, 'summary.md'), 'after', disk)).rejects.toMatchObject({
    code: 'folder-not-writable',
  })
  expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['summary.md'])
})

test('a folder that is missing is named as one that cannot be written', async () => {
  await expect(writeFileWhole(join(folder, 'gone', 'summary.md'), 'x')).rejects.toMatchObject({
    code: 'folder-not-writable',
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a folder in the place of the file is left alone', async () => {
  mkdirSync(join(folder, 'summary.md'))
  await expect(writeFileWhole(join(folder, 'summary.md'), 'x')).rejects.toMatchObject({ code: 'folder-not-writable' })
  expect(readdirSync(folder)).toEqual(['summary.md'])
})

test.skipIf(process.getuid?.() === 0)('a folder without write permission is named as such', async () => {
  chmodSync(folder, 0o500)
  await expect(writeFileWhole(join(folder, 'summary.md'), 'x')).rejects.toMatchObject({ code: 'folder-not-writable' })
  chmodSync(folder, 0o700)
})

test('pieces are written as they come, and what stops them leaves no file behind', async () => {
  async function* pieces(stops: boolean): AsyncGenerator<string> {
    yield 'one '
    if (stops) throw new AppError('export-outdated')
    yield 'two'
  }
  await writeFileWhole(join(folder, 'journal.json'), pieces(false))
  expect(readFileSync(join(folder, 'journal.json'), 'utf8')).toBe('one two')
  const stopped = writeFileWhole(join(folder, 'journal.json'), pieces(true))
  await expect(stopped).rejects.toMatchObject({ code: 'export-outdated' })
  expect(readFileSync(join(folder, 'journal.json'), 'utf8')).toBe('one two')
  expect(readdirSync(folder)).toEqual(['journal.json'])
})

async function* largePieces(): AsyncGenerator<Uint8Array> {
  for (const letter of 'abc') yield Buffer.alloc(9_000_000, letter)
}

test('a large file is flushed while it is written, and comes whole', async () => {
  await writeFileWhole(join(folder, 'journal.json'), largePieces())
  const written = readFileSync(join(folder, 'journal.json'), 'latin1')
  expect(written.length).toBe(27_000_000)
  expect([written[0], written[9_000_000], written.at(-1)]).toEqual(['a', 'b', 'c'])
})

test('a disk that is full at a flush in between leaves nothing of a large file', async () => {
  const disk: Disk = {
    ...realDisk,
    async open(path, flags, mode) {
      const file = await open(path, flags, mode)
      return {
        writeFile: (content) => file.writeFile(content),
        sync: () => Promise.reject(systemError('ENOSPC')),
        close: () => file.close(),
      }
    },
  }
  const write = writeFileWhole(join(folder, 'journal.json'), largePieces(), disk)
  await expect(write).rejects.toMatchObject({ code: 'disk-full' })
  expect(readdirSync(folder)).toEqual([])
})
