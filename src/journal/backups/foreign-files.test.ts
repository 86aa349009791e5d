import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf, thrownBy } from '../storage/testing/thrown-by.ts'
import { cheapCost } from '../vault/testing/cheap-cost.ts'
import { closedFile } from './backup-sources.ts'
import { doBackupWork } from './backup-work.ts'
import { listBackups, rehearse, restoreCopy, sweep } from './backups.ts'
import { withOpenCopy } from './open-copy.ts'
import { restore } from './restore.ts'
import { copyOf, copyToOpen, here, namesBeside, vaultToCopy } from './testing/copied-vault.ts'
import { unpackBackup } from './unpack-backup.ts'
import { writeBackup } from './write-backup.ts'

const noon = new Date('2026-03-04T12:00:00.000Z')

async function copied() {
  const vault = await vaultToCopy()
  await copyOf(vault.journal, vault.places)
  const [copy] = listBackups(vault.places, cheapCost).copies
  const id = copy?.id ?? expect.fail('There is no copy')
  const beside = join(vault.folder, 'backups')
  return { ...vault, id, beside, path: join(beside, id), what: { kind: 'backup', id } as const }
}

test('what is called like a leftover and is none stays, links and what they lead to as well', async () => {
  const { folder, beside, id } = await copied()
  const theirs = temporaryFolder()
  writeFileSync(join(theirs, 'vault.hdr'), 'theirs')
  symlinkSync(theirs, join(beside, 'opening-a1'))
  writeFileSync(join(beside, 'opening-a2'), 'a file of theirs')
  mkdirSync(join(beside, `${id}.unproved`))
  const other = id.replace(/.\.alongside$/, '0.alongside').replace('usual', 'before-update')
  symlinkSync(join(theirs, 'vault.hdr'), join(beside, `${other}.unproved`))
  mkdirSync(join(beside, 'opening-z9'))
  writeFileSync(join(beside, 'opening-z9', 'vault.hdr'), 'ours, half laid out')
  const before = namesBeside(folder)
  sweep(folder, { now: noon, policy: cheapCost })
  expect(namesBeside(folder)).toEqual(before.filter((name) => name !== 'opening-z9'))
  expect(readFileSync(join(theirs, 'vault.hdr'), 'utf8')).toBe('theirs')
})

test('a link is no backup, and neither a file nor a link is a journal that was set aside', async () => {
  const { places, beside, id, path } = await copied()
  const elsewhere = join(temporaryFolder(), 'moved')
  writeFileSync(elsewhere, readFileSync(path))
  symlinkSync(elsewhere, join(beside, id.replace('20260304', '20260303')))
  writeFileSync(join(beside, 'replaced-20260304T120000000Z'), 'a file of theirs')
  symlinkSync(dirname(elsewhere), join(beside, 'replaced-20260304T120000001Z'))
  expect(listBackups(places, cheapCost)).toMatchObject({ copies: [{ id }], setAside: [] })
})

test('a backup of a later app is named as one, and one with a flipped bit in the second place is damaged', async () => {
  const { places, path } = await copied()
  const later = join(temporaryFolder(), 'later')
  writeFileSync(later, readFileSync(path, 'latin1').replace('"v":1', '"v":2'), 'latin1')
  const opening = rehearse(copyToOpen(places, { kind: 'file' }, { file: later }))
  expect((await rejectionOf(opening)).code).toBe('backup-newer')
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100)
  writeFileSync(later, bytes)
  expect(thrownBy(() => doBackupWork({ what: 'check-sum', path: later })).code).toBe('backup-damaged')
})

test.each([
  ['another journal', { vaultId: '0'.repeat(32) }, 'journal-foreign'],
  ['another key', { keyId: '0'.repeat(16) }, 'journal-foreign'],
  ['a later app', { version: 999 }, 'journal-newer'],
])('a copy whose database is of %s is refused', async (_, change, code) => {
  const { places, what } = await copied()
  const opening = rehearse({
    ...copyToOpen(places, what),
    doElsewhere: async (work, signal) => {
      const found = await here(work, signal)
      return found && { ...found, proof: { ...found.proof, ...change } }
    },
  })
  expect((await rejectionOf(opening)).code).toBe(code)
})

test('nothing is written over: not where a backup is taken apart, nor where one is made', async () => {
  const { path, beside } = await copied()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'vault.hdr'), 'theirs')
  expect(thrownBy(() => unpackBackup(path, folder)).code).toBe('disk-error')
  expect(readFileSync(join(folder, 'vault.hdr'), 'utf8')).toBe('theirs')
  const taken = join(beside, 'taken')
  writeFileSync(taken, 'theirs')
  const facts = { kind: 'usual', vault_id: '0'.repeat(32), made_at: noon.toISOString(), saves: 1 } as const
  const signal = new AbortController().signal
  const source = { name: 'vault.hdr', bytes: 9, read: async () => 0 }
  const parts = { ...facts, signal, tell: () => undefined, sources: [source, { ...source, name: 'journal-1.db' }] }
  expect((await rejectionOf(writeBackup({ ...parts, path: taken }))).code).toBe('disk-error')
  expect(readFileSync(taken, 'utf8')).toBe('theirs')
  // A source that ends before it said it would.
  expect((await rejectionOf(writeBackup({ ...parts, path: `${taken} not` }))).code).toBe('backup-interrupted')
})

test('a file that another process wrote to meanwhile is not copied', async () => {
  const path = join(temporaryFolder(), 'mirror-1.db')
  writeFileSync(path, 'as it was')
  const source = closedFile(path, 'mirror-1.db', statSync(path))
  writeFileSync(path, 'longer than it was')
  expect((await rejectionOf(source.read(Buffer.alloc(9), 0))).code).toBe('backup-interrupted')
})

test('a restore writes over no journal that was set aside, and its marker is for the owner alone', async () => {
  const { folder, places, what, beside, journal } = await copied()
  const kept = join(beside, 'replaced-20260304T120000000Z')
  mkdirSync(kept)
  writeFileSync(join(kept, 'vault.hdr'), 'kept')
  const closeJournal = () => journal.close()
  await expect(restoreCopy(copyToOpen(places, what), { now: noon, closeJournal })).rejects.toThrow()
  expect(readFileSync(join(kept, 'vault.hdr'), 'utf8')).toBe('kept')
  let mode = 0
  const at = (): void => {
    if (existsSync(join(folder, 'restore.unfinished'))) mode = statSync(join(folder, 'restore.unfinished')).mode
    throw new Error('stopped')
  }
  const work = withOpenCopy(copyToOpen(places, what), (copy) =>
    restore({ saves: 0, folder, copy, now: noon, policy: cheapCost, closeJournal, at }),
  )
  await expect(work).rejects.toThrow('stopped')
  expect(mode & 0o077).toBe(0)
  expect(readdirSync(folder)).toContain('restore.unfinished')
})
