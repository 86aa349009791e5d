import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { scarceBytesFor } from './free-space.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-room-'))
afterAll(() => rmSync(folder, { recursive: true }))

const left = (bytes: number) => () => ({ bavail: bytes / 4_096, bsize: 4_096 })
const megabytes = (count: number): number => count * 1_024_000

test('little room is less than 200 MB, and less than three times the journal', () => {
  expect(scarceBytesFor(folder, left(megabytes(150)))).toBe(megabytes(150))
  expect(scarceBytesFor(folder, left(megabytes(250)))).toBeNull()
  const journal = join(folder, 'journal-1.db')
  writeFileSync(journal, '')
  truncateSync(journal, megabytes(100))
  expect(scarceBytesFor(folder, left(megabytes(250)))).toBe(megabytes(250))
  expect(scarceBytesFor(folder, left(megabytes(310)))).toBeNull()
})

test('a folder that is away, or a disk that says nothing, is no lack of room', () => {
  expect(scarceBytesFor(join(folder, 'nowhere'))).toBeNull()
  expect(scarceBytesFor(folder)).toSatisfy((bytes) => bytes === null || bytes > 0)
})
