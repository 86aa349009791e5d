import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Restorable } from '#shared/journal/backup.ts'
import { sql } from '../storage/sql.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { changePassphrase } from '../vault/change-secrets.ts'
import type { OpenJournal } from '../vault/open-journal.ts'
import { cheapCost } from '../vault/testing/cheap-cost.ts'
import {
  openVault,
  passphrase,
  passphraseText,
  recoveryKeySecret,
  reopened,
  utf8,
} from '../vault/testing/temporary-vault.ts'
import { journalVault } from '../vault/vault-kind.ts'
import { listBackups, restoreCopy, sweep } from './backups.ts'
import { withOpenCopy } from './open-copy.ts'
import { type RestoreStep, restore } from './restore.ts'
import { copyOf, copyToOpen, namesBeside, vaultToCopy, writeWords } from './testing/copied-vault.ts'

const noon = new Date('2026-03-04T12:00:00.000Z')
const later = new Date('2026-03-05T12:00:00.000Z')

const wordsIn = ({ db }: OpenJournal): string[] =>
  db.all<{ words: string }>(sql`SELECT words FROM entry ORDER BY seq`).map(({ words }) => words)

/** A journal with a copy of its first words, and second words that came after. */
async function movedOn() {
  const vault = await vaultToCopy()
  await copyOf(vault.journal, vault.places)
  writeWords(vault.journal.db, 'second words')
  const [copy] = listBackups(vault.places, cheapCost).copies
  const what: Restorable = { kind: 'backup', id: copy?.id ?? '' }
  const closeJournal = () => vault.journal.close()
  return { ...vault, what, closeJournal }
}

const swept = async (folder: string, at = later) => {
  const journal = await reopened(folder)
  sweep(folder, { now: at, policy: cheapCost })
  return journal
}

test('a restored journal is the one of the copy, the replaced one is kept whole, and taking it back brings it again', async () => {
  const { places, folder, what, closeJournal } = await movedOn()
  await restoreCopy(copyToOpen(places, what), { now: noon, closeJournal })
  const restored = await swept(folder)
  expect(wordsIn(restored)).toEqual(['first words'])
  expect(restored.watermark.age()).toEqual({ state: 'current' })
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual(['journal-2.db'])
  const [replaced] = listBackups(places, cheapCost).setAside
  expect(replaced).toMatchObject({ until: '2026-04-03' })

  const back: Restorable = { kind: 'set-aside', id: replaced?.id ?? '' }
  await restoreCopy(copyToOpen(places, back), { now: later, closeJournal: () => restored.close() })
  const again = await swept(folder)
  expect(wordsIn(again)).toEqual(['first words', 'second words'])
  expect(again.watermark.age()).toEqual({ state: 'current' })
  expect(listBackups(places, cheapCost).setAside).toHaveLength(1)
  writeWords(again.db, 'third words')
  again.close()
  expect(wordsIn(await reopened(folder))).toEqual(['first words', 'second words', 'third words'])
})

const steps: readonly RestoreStep[] = ['marked', 'placed', 'closed', 'set-aside', 'committed', 'removed']

test.each(steps)('a crash after “%s” leaves the old or the restored journal, whole, and nothing lost', async (last) => {
  const { places, folder, what, closeJournal } = await movedOn()
  const crash = () =>
    withOpenCopy(copyToOpen(places, what), (copy) => {
      restore({
        saves: 0,
        folder,
        copy,
        now: noon,
        policy: cheapCost,
        closeJournal,
        at: (step) => {
          if (step === last) throw new Error('the power is gone')
        },
      })
    })
  await expect(crash()).rejects.toThrow('the power is gone')
  closeJournal()
  const journal = await swept(folder)
  const isRestored = last === 'committed' || last === 'removed'
  expect(wordsIn(journal)).toEqual(isRestored ? ['first words'] : ['first words', 'second words'])
  expect(readdirSync(folder).filter((name) => /journal-\d+\.db$/.test(name))).toHaveLength(1)
  expect(existsSync(join(folder, 'restore.unfinished'))).toBe(false)
  expect(listBackups(places, cheapCost).setAside).toHaveLength(isRestored ? 1 : 0)
  // What is written now is in no other file.
  writeWords(journal.db, 'third words')
  journal.close()
  expect(wordsIn(await reopened(folder)).at(-1)).toBe('third words')
})

test('a restored journal opens with the passphrase of the copy’s day, and with the recovery key', async () => {
  const { places, folder, what, closeJournal, recoveryKey } = await movedOn()
  const [current, next] = [utf8(passphraseText), utf8('another horse and another battery')]
  await changePassphrase({ folder, kind: journalVault, current, next, policy: cheapCost })
  const wrong = copyToOpen(places, what, { secret: passphrase('another horse and another battery') })
  expect((await rejectionOf(restoreCopy(wrong, { now: noon, closeJournal }))).code).toBe('wrong-passphrase')
  await restoreCopy(copyToOpen(places, what), { now: noon, closeJournal })
  ;(await reopened(folder)).close()
  expect(wordsIn(await reopened(folder, { secret: recoveryKeySecret(recoveryKey) }))).toEqual(['first words'])
})

test('a copy of another journal is refused, and the journal stays open', async () => {
  const { places, what } = await movedOn()
  const other = await openVault()
  const otherPlaces = { folder: other.folder, second: null }
  const file = join(places.folder, 'backups', what.kind === 'backup' ? what.id : '')
  const work = restoreCopy(copyToOpen(otherPlaces, { kind: 'file' }, { file }), {
    now: noon,
    closeJournal: () => other.journal.close(),
  })
  expect((await rejectionOf(work)).code).toBe('backup-foreign')
  writeWords(other.journal.db, 'still open')
  expect(readdirSync(other.folder).sort()).toEqual([
    'backups',
    'journal-1.db',
    'journal-1.db-wal',
    'journal-1.mark',
    'vault.hdr',
    'vault.hdr.bak',
  ])
})

test('a copy restores where there is no journal at all', async () => {
  const { places, what } = await movedOn()
  const folder = join(temporaryFolder(), 'journal')
  const file = join(places.folder, 'backups', what.kind === 'backup' ? what.id : '')
  await restoreCopy(copyToOpen({ folder, second: null }, { kind: 'file' }, { file }), {
    now: noon,
    closeJournal: () => undefined,
  })
  expect(wordsIn(await reopened(folder))).toEqual(['first words'])
})

test('a copy restores over a journal whose header is gone, and what was there is kept', async () => {
  const { places, folder, what, closeJournal } = await movedOn()
  closeJournal()
  for (const name of ['vault.hdr', 'vault.hdr.bak']) writeFileSync(join(folder, name), 'damaged')
  await restoreCopy(copyToOpen(places, what), { now: noon, closeJournal })
  expect(wordsIn(await reopened(folder))).toEqual(['first words'])
  const [replaced] = listBackups(places, cheapCost).setAside
  expect(readdirSync(join(folder, 'backups', replaced?.id ?? ''))).toEqual([
    'journal-1.db',
    'journal-1.mark',
    'vault.hdr',
    'vault.hdr.bak',
  ])
})

test('the Mirror of a copy comes back only where there is none', async () => {
  const { journal, places, folder } = await vaultToCopy()
  const mirror = (name: string) => join(folder, name)
  writeFileSync(mirror('mirror.hdr'), 'closed header')
  writeFileSync(mirror('mirror-1.db'), 'closed file')
  await copyOf(journal, places, { withMirror: true })
  writeFileSync(mirror('mirror-1.db'), 'newer file')
  const [copy] = listBackups(places, cheapCost).copies
  const what: Restorable = { kind: 'backup', id: copy?.id ?? '' }
  await restoreCopy(copyToOpen(places, what), { now: noon, closeJournal: () => journal.close() })
  expect(readdirSync(folder).filter((name) => name.startsWith('mirror'))).toEqual(['mirror-1.db', 'mirror.hdr'])
  const elsewhere = join(temporaryFolder(), 'journal')
  const file = join(folder, 'backups', copy?.id ?? '')
  await restoreCopy(copyToOpen({ folder: elsewhere, second: null }, { kind: 'file' }, { file }), {
    now: noon,
    closeJournal: () => undefined,
  })
  expect(readdirSync(elsewhere)).toContain('mirror-1.db')
})

test('a replaced journal goes after thirty days and not before', async () => {
  const { places, folder, what, closeJournal } = await movedOn()
  await restoreCopy(copyToOpen(places, what), { now: noon, closeJournal })
  sweep(folder, { now: new Date('2026-04-03T11:00:00.000Z'), policy: cheapCost })
  expect(listBackups(places, cheapCost).setAside).toHaveLength(1)
  sweep(folder, { now: new Date('2026-04-03T13:00:00.000Z'), policy: cheapCost })
  expect(namesBeside(folder).filter((name) => name.startsWith('replaced'))).toEqual([])
})

test('a name that is no copy is not found', () => {
  const places = { folder: temporaryFolder(), second: null }
  const what: Restorable = { kind: 'backup', id: 'usual-20260304T120000000Z-00000000.alongside' }
  return expect(rejectionOf(withOpenCopy(copyToOpen(places, what), () => undefined))).resolves.toMatchObject({
    code: 'not-found',
  })
})

test('after a restore the next copies are the newest, although more was saved before it and the clock went back', async () => {
  const { places, folder, journal, what, closeJournal } = await movedOn()
  await copyOf(journal, places, { at: '2026-03-05T12:00:00.000Z' })
  await restoreCopy(copyToOpen(places, what), { now: later, closeJournal })
  const restored = await swept(folder)
  writeWords(restored.db, 'words of the restored journal')
  await copyOf(restored, places, { at: '2019-03-05T12:00:00.000Z' })
  expect(listBackups(places, cheapCost).copies[0]).toMatchObject({
    madeAt: '2019-03-05T12:00:00.000Z',
    isBeside: true,
    isInSecond: true,
  })
})

test('the marker of an earlier restore that is brought back takes no journal that was set aside', async () => {
  const { places, folder, what, closeJournal } = await movedOn()
  await restoreCopy(copyToOpen(places, what), { now: noon, closeJournal })
  const [replaced] = listBackups(places, cheapCost).setAside
  const restored = await swept(folder)
  await restoreCopy(copyToOpen(places, what), { now: later, closeJournal: () => restored.close() })
  const marker = { file: 'journal-2.db', setAside: replaced?.id }
  writeFileSync(join(folder, 'restore.unfinished'), JSON.stringify(marker))
  await swept(folder)
  expect(listBackups(places, cheapCost).setAside.map(({ id }) => id)).toContain(replaced?.id)
  expect(readdirSync(folder)).not.toContain('restore.unfinished')
})

test('a restore under a journal that another program has open is refused as busy, and changes nothing', async () => {
  const { places, folder, journal, what } = await movedOn()
  const before = readdirSync(folder)
  const refused = restoreCopy(copyToOpen(places, what), { now: noon, closeJournal: () => undefined })
  expect((await rejectionOf(refused)).code).toBe('journal-busy')
  expect(readdirSync(folder)).toEqual(before)
  writeWords(journal.db, 'third words')
  expect(wordsIn(journal)).toEqual(['first words', 'second words', 'third words'])
})
