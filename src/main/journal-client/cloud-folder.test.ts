import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cloudServiceOf, conflictCopiesIn } from './cloud-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'alongside-cloud-'))
afterAll(() => rmSync(root, { recursive: true }))

test.each([
  ['/home/ada/Dropbox/Alongside journal', 'Dropbox'],
  ['/home/ada/Dropbox (Personal)/journal', 'Dropbox'],
  ['/Users/ada/OneDrive - Northwind/journal', 'OneDrive'],
  ['/Users/ada/Library/CloudStorage/OneDrive-Northwind/journal', 'OneDrive'],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/journal', 'iCloud Drive'],
  ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/journal', 'Google Drive'],
  ['/home/ada/.config/alongside/journal', null],
  ['/home/ada/Documents/Dropbox notes/journal', null],
  ['/home/ada/one drive/journal', null],
])('%s is looked after by %s', (folder, service) => {
  expect(cloudServiceOf(folder)).toBe(service)
})

test('a folder of Syncthing is known by its mark, however deep the journal lies in it', () => {
  mkdirSync(join(root, 'shared', '.stfolder'), { recursive: true })
  mkdirSync(join(root, 'shared', 'work', 'journal'), { recursive: true })
  expect(cloudServiceOf(join(root, 'shared', 'work', 'journal'))).toBe('Syncthing')
})

test('copies of a conflict are noticed, and the journal’s own files are not taken for one', () => {
  const folder = join(root, 'journal')
  mkdirSync(folder)
  const ours = ['vault.hdr', 'vault.hdr.bak', 'journal-1.db', 'journal-1.db-wal', 'journal.health', 'mirror-1.db']
  const copies = [
    'journal-1 (Ada’s conflicted copy 2026-03-04).db',
    'journal-1.sync-conflict-20260304-090000-ABCDEFG.db',
    'journal-1 (1).db',
  ]
  for (const name of [...ours, ...copies, 'notes (1).txt']) writeFileSync(join(folder, name), '')
  expect(conflictCopiesIn(folder).sort()).toEqual([...copies].sort())
  expect(conflictCopiesIn(join(root, 'nowhere'))).toEqual([])
})
