import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { firstSettings } from '../settings/stored-settings.ts'
import { holdsJournal, holdsMirror, journalFolder } from './journal-folders.ts'

const root = mkdtempSync(join(tmpdir(), 'alongside-folders-'))
afterAll(() => rmSync(root, { recursive: true }))

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(root, 'case-'))
  for (const name of names) writeFileSync(join(folder, name), '')
  return folder
}

test.each([
  [['vault.hdr', 'vault.hdr.bak', 'journal-1.db'], true],
  [['vault.hdr'], true],
  [['vault.hdr.bak'], true],
  [['journal-1.db'], true],
  [['journal-12.db', 'journal-12.db-wal'], true],
  [['journal.creating', 'journal-1.db'], false],
  [['journal.creating', 'vault.hdr', 'journal-1.db'], true],
  [['notes.txt', 'journal-x.db', 'my-journal-1.db'], false],
  [[], false],
])('a folder with %j holds a journal: %s', (names, expected) => {
  expect(holdsJournal(folderWith(...names))).toBe(expected)
})

test.each([
  [['mirror.hdr', 'mirror.hdr.bak', 'mirror-1.db'], true],
  [['mirror.hdr'], true],
  [['mirror-1.db'], true],
  [['mirror.creating', 'mirror-1.db'], false],
  [['vault.hdr', 'vault.hdr.bak', 'journal-1.db'], false],
  [[], false],
])('a folder with %j holds a Mirror: %s', (names, expected) => {
  expect(holdsMirror(folderWith(...names))).toBe(expected)
})

test('a Mirror alone is no journal', () => {
  expect(holdsJournal(folderWith('mirror.hdr', 'mirror-1.db'))).toBe(false)
})

test('a folder that is missing, or is a file, holds none', () => {
  expect(holdsJournal(join(root, 'missing'))).toBe(false)
  expect(holdsJournal(join(folderWith('vault.hdr'), 'vault.hdr'))).toBe(false)
})

test('the sample never lies in the folder of the own journal, wherever that is', () => {
  mkdirSync(join(root, 'chosen'))
  const chosen = { ...firstSettings, journalFolder: join(root, 'chosen') }
  expect(journalFolder('/data', firstSettings, 'own')).toBe(join('/data', 'journal'))
  expect(journalFolder('/data', chosen, 'own')).toBe(join(root, 'chosen'))
  expect(journalFolder('/data', chosen, 'sample')).toBe(join('/data', 'sample-journal'))
})
