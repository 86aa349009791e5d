import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPersonNamed, noteOf, record } from '../entries/testing/seeded-journal.ts'
import { anyJournalStory } from '../export/testing/any-journal.ts'
import { exportedRecords, exportedText } from '../export/testing/exported-text.ts'
import { importJournal } from '../import/import-journal.ts'
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

test('whatever is in a journal, its archive opened elsewhere is equal to it, drafts of summaries too', async () => {
  await fc.assert(
    fc.asyncProperty(anyJournalStory, (story) =>
      withTemporaryJournal(
        async (written) => {
          story(written)
          const { journal, folder } = await openVault()
          const path = join(temporaryFolder(), 'everything.json')
          writeFileSync(path, exportedText(written))
          await importJournal(contextOf(journal.db), { path, isTrial: false })
          const to = join(temporaryFolder(), 'archive')
          const parts = { from: folder, to, secret: passphrase(), throttle: createThrottle(), policy: cheapCost }
          await writeArchive({ db: journal.db, ...parts })
          const copy = await reopened(to)
          expect(exportedRecords(contextOf(copy.db))).toEqual(exportedRecords(written))
        },
        { templates: [exampleTemplate] },
      ),
    ),
    { numRuns: 8 },
  )
}, 60_000)

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
