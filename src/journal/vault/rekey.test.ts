import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPersonNamed, noteOf, record } from '../entries/testing/seeded-journal.ts'
import { exportedRecords } from '../export/testing/exported-text.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { openJournal } from './open-journal.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { rekeyJournal } from './rekey.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { contextOf } from './testing/context-of.ts'
import { openVault, passphrase, passphraseText, recoveryKeySecret, reopened, utf8 } from './testing/temporary-vault.ts'
import { createThrottle } from './throttle.ts'

const nextText = 'velvet anchor plum drizzle kite'

const optionsWith = (current: string) => ({
  marksFolder: null,
  current: utf8(current),
  next: utf8(nextText),
  recoveryKey: newRecoveryKey(),
  today: '2026-03-04',
  policy: cheapCost,
})

async function filledVault() {
  const vault = await openVault()
  const context = contextOf(vault.journal.db)
  record(context, addPersonNamed(context, 'Ines'), noteOf('kept through the change'))
  mkdirSync(join(vault.folder, 'backups'))
  vault.journal.db.vacuumInto(join(vault.folder, 'backups', 'journal-1-version-3.db'))
  const replaced = join(vault.folder, 'backups', 'replaced-20260304T120000000Z')
  mkdirSync(replaced)
  for (const name of ['vault.hdr', 'journal-1.db']) copyFileSync(join(vault.folder, name), join(replaced, name))
  return { ...vault, records: exportedRecords(context) }
}

test('a journal encrypted again holds the same records, goes on being written, and opens with the new secrets', async () => {
  const { folder, journal, records } = await filledVault()
  const options = optionsWith(passphraseText)
  const rekeyed = await rekeyJournal(journal, options)
  expect(rekeyed.removedCopies).toBe(2)
  expect(exportedRecords(contextOf(rekeyed.journal.db))).toEqual(records)
  addPersonNamed(contextOf(rekeyed.journal.db), 'Jonas')
  rekeyed.journal.close()
  expect(readdirSync(folder)).toEqual(['backups', 'journal-2.db', 'journal-2.mark', 'vault.hdr', 'vault.hdr.bak'])
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
  for (const secret of [passphrase(nextText), recoveryKeySecret(options.recoveryKey)]) {
    const again = await reopened(folder, { secret })
    expect(again.watermark.age()).toEqual({ state: 'current' })
    again.close()
  }
})

test('the old header and old secrets do not open the new file, and the old file stays what it was', async () => {
  const { folder, journal } = await filledVault()
  const aside = join(temporaryFolder(), 'aside')
  mkdirSync(aside)
  for (const name of ['vault.hdr', 'journal-1.db']) copyFileSync(join(folder, name), join(aside, name))
  const { journal: rekeyed } = await rekeyJournal(journal, optionsWith(passphraseText))
  rekeyed.close()
  copyFileSync(join(folder, 'journal-2.db'), join(aside, 'journal-1.db'))
  expect((await rejectionOf(reopened(aside))).code).toBe('journal-damaged')
  expect(readFileSync(join(folder, 'journal-2.db')).includes('kept through')).toBe(false)
})

test('a wrong passphrase, a weak one and a mistyped recovery key change nothing, and the journal stays open', async () => {
  const { folder, journal, records } = await filledVault()
  const before = readdirSync(folder)
  const refusals = [
    { options: optionsWith('not the passphrase'), code: 'wrong-passphrase' },
    { options: { ...optionsWith(passphraseText), next: utf8('short') }, code: 'weak-passphrase' },
    { options: { ...optionsWith(passphraseText), recoveryKey: 'AAAA' }, code: 'invalid-input' },
  ]
  for (const { options, code } of refusals) {
    expect((await rejectionOf(rekeyJournal(journal, options))).code).toBe(code)
    expect(readdirSync(folder)).toEqual(before)
    expect(exportedRecords(contextOf(journal.db))).toEqual(records)
  }
  expect(existsSync(join(folder, 'backups', 'journal-1-version-3.db'))).toBe(true)
})

test('the whole folder from before, put back, is noticed on this computer though it holds every save', async () => {
  const { folder, journal } = await filledVault()
  journal.close()
  const before = join(temporaryFolder(), 'before')
  cpSync(folder, before, { recursive: true })
  const marksFolder = join(temporaryFolder(), 'marks')
  const open = (where: string) =>
    openJournal({
      folder: where,
      marksFolder,
      secret: passphrase(),
      throttle: createThrottle(),
      policy: cheapCost,
    })
  const options = { ...optionsWith(passphraseText), marksFolder }
  ;(await rekeyJournal(await open(folder), options)).journal.close()
  const old = await open(before)
  expect(old.watermark.age()).toMatchObject({ state: 'older' })
  old.close()
})
