import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listBackups } from '../backups/backups.ts'
import { copyOf } from '../backups/testing/copied-vault.ts'
import { contentsOf, temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { rekeyJournal } from './rekey.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { openVault, passphrase, passphraseText, reopened, utf8 } from './testing/temporary-vault.ts'

const nextText = 'velvet anchor plum drizzle kite'
const rekeyed = (journal: Parameters<typeof rekeyJournal>[0]) =>
  rekeyJournal(journal, {
    marksFolder: null,
    current: utf8(passphraseText),
    next: utf8(nextText),
    recoveryKey: newRecoveryKey(),
    today: '2026-03-04',
    policy: cheapCost,
  })

/** A journal with one backup, and the path of it. */
async function withBackup() {
  const vault = await openVault()
  await copyOf(vault.journal, { folder: vault.folder, second: null })
  const [copy] = listBackups({ folder: vault.folder, second: null }, cheapCost).copies
  return { ...vault, path: join(vault.folder, 'backups', copy?.id ?? '') }
}

const foreign = fc.record({
  'holiday.jpg': fc.boolean(),
  'journal-1-version-3.db': fc.boolean(),
  'of another journal': fc.boolean(),
  'a backup by name alone': fc.boolean(),
  'set aside by name alone': fc.boolean(),
  'a link to a backup': fc.boolean(),
  'a folder of mine': fc.boolean(),
})

test('encrypting again removes this journal’s old copies and not one foreign file, whatever lies there', async () => {
  const other = await withBackup()
  await fc.assert(
    fc.asyncProperty(foreign, async (lies) => {
      const { folder, journal, path } = await withBackup()
      const beside = join(folder, 'backups')
      const elsewhere = temporaryFolder()
      copyFileSync(path, join(elsewhere, 'kept.alongside'))
      const put = (name: string) => writeFileSync(join(beside, name), 'of the manager')
      if (lies['holiday.jpg']) put('holiday.jpg')
      if (lies['journal-1-version-3.db']) put('journal-1-version-3.db')
      if (lies['of another journal']) copyFileSync(other.path, join(beside, basename(other.path)))
      if (lies['a backup by name alone']) put('usual-20260101T000000000Z-abcdefab.alongside')
      if (lies['a link to a backup']) {
        symlinkSync(join(elsewhere, 'kept.alongside'), join(beside, 'usual-20260102T000000000Z-abcdefab.alongside'))
      }
      for (const [name, is] of [
        ['replaced-20260304T120000000Z', lies['set aside by name alone']],
        ['opening-photos', lies['a folder of mine']],
      ] as const) {
        if (is) mkdirSync(join(beside, name))
        if (is) writeFileSync(join(beside, name, 'mine.txt'), 'of the manager')
      }
      const before = readdirSync(beside).filter((name) => name !== basename(path))
      const { journal: next, removedCopies } = await rekeyed(journal)
      next.close()
      expect(removedCopies).toBe(1)
      expect(readdirSync(beside)).toEqual(before)
      expect(contentsOf(elsewhere)).toHaveLength(1)
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('nothing is removed through a folder of backups that is a link', async () => {
  const { folder, journal } = await openVault()
  const elsewhere = temporaryFolder()
  writeFileSync(join(elsewhere, 'mine.txt'), 'of the manager')
  symlinkSync(elsewhere, join(folder, 'backups'))
  await copyOf(journal, { folder, second: null })
  const before = readdirSync(elsewhere)
  const { journal: next, removedCopies } = await rekeyed(journal)
  next.close()
  expect(removedCopies).toBe(0)
  expect(readdirSync(elsewhere)).toEqual(before)
})

test('a marker that a service brings back later deletes no new backup', async () => {
  const { folder, journal } = await withBackup()
  const marker = join(folder, 'journal.rekeying')
  let kept = Buffer.alloc(0)
  const { journal: next } = await rekeyed({
    ...journal,
    // The moment before the change is finished, when the marker is there.
    close: () => {
      kept = readFileSync(marker)
      journal.close()
    },
  })
  await copyOf(next, { folder, second: null }, { at: '2026-03-05T12:00:00.000Z' })
  next.close()
  const whole = readdirSync(join(folder, 'backups'))
  expect(whole).toHaveLength(1)
  for (const bytes of [kept, Buffer.from('journal-1.db journal-2.db'), Buffer.from('{')]) {
    writeFileSync(marker, bytes)
    ;(await reopened(folder, { secret: passphrase(nextText) })).close()
    expect(readdirSync(join(folder, 'backups'))).toEqual(whole)
    expect(readdirSync(folder)).not.toContain('journal.rekeying')
  }
})
