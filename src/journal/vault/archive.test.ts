import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPersonNamed, noteOf, record } from '../entries/testing/seeded-journal.ts'
import { exportedRecords } from '../export/testing/exported-text.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { writeArchive } from './archive.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { contextOf } from './testing/context-of.ts'
import { openVault, passphrase, recoveryKeySecret, reopened } from './testing/temporary-vault.ts'
import { createThrottle } from './throttle.ts'

async function filledVault() {
  const vault = await openVault()
  const context = contextOf(vault.journal.db)
  record(context, addPersonNamed(context, 'Ines'), noteOf('kept elsewhere too'))
  return { ...vault, context, records: exportedRecords(context) }
}

test.each(['passphrase', 'recovery key'] as const)(
  'an archive opens elsewhere with the %s and is an equal journal',
  async (by) => {
    const { journal, folder, recoveryKey, records } = await filledVault()
    const to = join(temporaryFolder(), 'archive')
    await writeArchive({
      db: journal.db,
      from: folder,
      to,
      secret: passphrase(),
      throttle: createThrottle(),
      policy: cheapCost,
    })
    expect(readdirSync(to)).toEqual(['journal-1.db', 'journal-1.mark', 'vault.hdr', 'vault.hdr.bak'])
    const secret = by === 'passphrase' ? passphrase() : recoveryKeySecret(recoveryKey)
    const copy = await reopened(to, { secret })
    expect(exportedRecords(contextOf(copy.db))).toEqual(records)
    // The journal itself goes on.
    expect(exportedRecords(contextOf(journal.db))).toEqual(records)
  },
)

test('a wrong passphrase is told, and nothing is left', async () => {
  const { journal, folder } = await filledVault()
  const to = join(temporaryFolder(), 'archive')
  const parts = { db: journal.db, from: folder, to, throttle: createThrottle(), policy: cheapCost }
  const { code } = await rejectionOf(writeArchive({ ...parts, secret: passphrase('another passphrase') }))
  expect(code).toBe('wrong-passphrase')
  expect(existsSync(to)).toBe(false)
})

test('a folder that is there already is never written into', async () => {
  const { journal, folder } = await filledVault()
  const parts = { db: journal.db, from: folder, throttle: createThrottle(), policy: cheapCost, secret: passphrase() }
  const { code } = await rejectionOf(writeArchive({ ...parts, to: folder }))
  expect(code).toBe('folder-not-writable')
  expect(readdirSync(folder)).toContain('journal-1.db')
})
