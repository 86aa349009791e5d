import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { proofHandlers } from '../shell/proof-handlers.ts'
import { appFiles, journalFiles, mostListed } from './listed-files.ts'
import { entropyOf, outsideOf } from './outside.ts'

let userData: string
let folder: string

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'alongside-proof-'))
  folder = join(userData, 'journal')
  mkdirSync(join(folder, 'backups'), { recursive: true })
})
afterEach(() => rmSync(userData, { recursive: true, force: true }))

const write = (name: string, content: string | Uint8Array = 'x'): void => writeFileSync(join(userData, name), content)

test('every file of a journal is listed with its size, and what it is for', async () => {
  for (const name of ['vault.hdr', 'vault.hdr.bak', 'journal-1.db', 'journal-1.db-wal', 'mirror.hdr', 'mirror-1.db'])
    write(`journal/${name}`, 'four')
  write('journal/backups/journal-before-3.db')
  write('journal/journal.creating')
  write('journal/journal-1.mark')
  write('journal/journal.health')
  write('journal/journal.clock')
  write('journal/holiday.jpg')
  const listed = await journalFiles(folder)
  expect(listed).toMatchObject({ what: 'journal', path: folder, unlisted: 0 })
  expect(Object.fromEntries(listed.files.map(({ name, bytes, kind }) => [name, `${kind} ${bytes}`]))).toEqual({
    'backups/journal-before-3.db': 'backup 1',
    'holiday.jpg': 'other 1',
    'journal-1.db': 'journal 4',
    'journal-1.db-wal': 'journal-log 4',
    'journal-1.mark': 'mark 1',
    'journal.clock': 'clock 1',
    'journal.creating': 'unfinished 1',
    'journal.health': 'health 1',
    'mirror-1.db': 'mirror 4',
    'mirror.hdr': 'mirror-header 4',
    'vault.hdr': 'key-header 4',
    'vault.hdr.bak': 'key-header-copy 4',
  })
})

test('what the app keeps besides is one line a name, and the open journal is not named twice', async () => {
  write('settings.json', '{}')
  mkdirSync(join(userData, 'sample-journal'))
  write('sample-journal/journal-1.db', 'sixteen')
  write('sample-journal/vault.hdr', 'nine')
  write('journal/journal-1.db')
  write('Local State', 'engine')
  expect((await appFiles(userData, folder)).files).toEqual([
    { name: 'Local State', bytes: 6, kind: 'runtime' },
    { name: 'sample-journal', bytes: 11, kind: 'other-journal' },
    { name: 'settings.json', bytes: 2, kind: 'settings' },
  ])
})

test('a folder with thousands of files is cut short and says by how many; one that is gone is empty', async () => {
  for (let number = 0; number < mostListed + 3; number += 1) write(`journal/${number}.txt`)
  const { files, unlisted } = await journalFiles(folder)
  expect([files.length, unlisted]).toEqual([mostListed, 3])
  expect(await journalFiles(join(userData, 'nowhere'))).toMatchObject({ files: [], unlisted: 0 })
})

test('entropy tells chance from words and from nothing', () => {
  expect(entropyOf(randomBytes(1_000_000))).toBeGreaterThan(7.99)
  expect(entropyOf(Buffer.from('She asked for the whole of it, and got the whole of it. '.repeat(50)))).toBeLessThan(5)
  expect(entropyOf(Buffer.alloc(1_000))).toBe(0)
  expect(entropyOf(Buffer.alloc(0))).toBe(0)
})

test('the beginning that is shown is the beginning on the disk, whole or short', async () => {
  const bytes = randomBytes(5_000)
  write('journal/journal-1.db', bytes)
  const outside = await outsideOf(join(folder, 'journal-1.db'))
  expect(Buffer.from(outside.beginning)).toEqual(bytes.subarray(0, 256))
  expect(outside).toMatchObject({ fileName: 'journal-1.db', measuredBytes: 5_000 })
  write('journal/journal-2.db', 'ab')
  expect((await outsideOf(join(folder, 'journal-2.db'))).beginning).toHaveLength(2)
})

test('the proof is about the newest file of the journal, and a journal without one is named', async () => {
  const handlers = proofHandlers({
    userData,
    readerPath: '/reader',
    network: { count: () => 2 },
    journalFolder: () => folder,
  })
  await expect(handlers.readProof()).rejects.toMatchObject({ code: 'journal-missing' })
  write('journal/journal-1.db', 'old')
  write('journal/journal-9.db', 'older')
  write('journal/journal-10.db', 'new')
  const proof = await handlers.readProof()
  expect(proof).toMatchObject({ blockedRequests: 2, readerPath: '/reader', outside: { fileName: 'journal-10.db' } })
  expect(Buffer.from(proof.outside.beginning).toString()).toBe('new')
})
