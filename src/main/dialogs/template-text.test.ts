import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readUpTo } from './read-up-to.ts'
import { maximumTemplateBytes, templateText } from './template-text.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-open-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('text in every script arrives as it was written, without the mark that some editors put first', () => {
  expect(templateText(bytesOf('\uFEFF{"title":"Çà 目標"}'))).toBe('{"title":"Çà 目標"}')
})

test('bytes that are no text are refused, and so is a file that is too large', () => {
  expect(() => templateText(new Uint8Array([0xff, 0xfe, 0x7b]))).toThrow(
    expect.objectContaining({ code: 'template-invalid' }),
  )
  expect(templateText(new Uint8Array(maximumTemplateBytes).fill(32))).toHaveLength(maximumTemplateBytes)
  expect(() => templateText(new Uint8Array(maximumTemplateBytes + 1))).toThrow(
    expect.objectContaining({ code: 'template-too-large' }),
  )
})

test('no more of a file is read than was asked for', async () => {
  const path = join(folder, 'long.json')
  writeFileSync(path, 'a'.repeat(300_000))
  expect(await readUpTo(path, 100_001)).toHaveLength(100_001)
  writeFileSync(path, '')
  expect(await readUpTo(path, 10)).toHaveLength(0)
})

test('a file that is gone, or is a folder, cannot be read', async () => {
  await expect(readUpTo(join(folder, 'nowhere.json'), 10)).rejects.toMatchObject({ code: 'file-unreadable' })
  await expect(readUpTo(folder, 10)).rejects.toMatchObject({ code: 'file-unreadable' })
})
