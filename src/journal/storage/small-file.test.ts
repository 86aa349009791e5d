import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBeginning, readSmallFile } from './small-file.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

test('what is no file, however it may be called, holds nothing and is not waited for', () => {
  const folder = temporaryFolder()
  const [pipe, inner] = ['pipe', 'folder'].map((name) => join(folder, name))
  execFileSync('mkfifo', [pipe ?? ''])
  mkdirSync(inner ?? '')
  for (const path of [pipe, inner, '/dev/zero']) {
    expect(readSmallFile(path ?? '', 10)).toEqual(Buffer.alloc(0))
    expect(readBeginning(path ?? '', 10)).toEqual({ bytes: Buffer.alloc(0), size: 0 })
  }
  expect(readSmallFile(join(folder, 'none'), 10)).toBeUndefined()
})

test('a file larger than it can be is read only as far as that tells', () => {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, 'eleven bytes'.slice(0, 11))
  expect(readSmallFile(path, 11)?.toString()).toBe('eleven byte')
  expect(readSmallFile(path, 10)).toEqual(Buffer.alloc(0))
  expect(readBeginning(path, 6)).toEqual({ bytes: Buffer.from('eleven'), size: 11 })
})
