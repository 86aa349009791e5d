import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createdDatabase, journalFile } from '../storage/testing/temporary-database.ts'
import { cheapCost } from '../vault/testing/cheap-cost.ts'
import { listBackups, rehearse } from './backups.ts'
import { copyOf, copyToOpen, namesBeside, vaultToCopy } from './testing/copied-vault.ts'

test('the copies that migrations kept become backups that open by themselves, and three of them stay', async () => {
  const { journal, places, folder } = await vaultToCopy()
  await copyOf(journal, places)
  for (const version of [3, 4, 5, 6]) {
    const bare = join(folder, 'backups', `journal-1-version-${version}.db`)
    journal.db.vacuumInto(bare)
    const at = new Date(`2026-02-0${version}T09:00:00.000Z`)
    utimesSync(bare, at, at)
  }
  await copyOf(journal, places, { onlyWhenDue: true })
  const kept = listBackups(places, cheapCost).copies.filter(({ kind }) => kind === 'before-update')
  expect(kept.map(({ madeAt }) => madeAt.slice(0, 10))).toEqual(['2026-02-06', '2026-02-05', '2026-02-04'])
  expect(namesBeside(folder).filter((name) => name.endsWith('.db'))).toEqual([])
  const found = await rehearse(copyToOpen(places, { kind: 'backup', id: kept[0]?.id ?? '' }))
  expect(found.entries).toBe(1)
})

test('a copy that is damaged, or under another key, stays as it is and keeps no new copy from being made', async () => {
  const { journal, places, folder } = await vaultToCopy()
  await copyOf(journal, places)
  writeFileSync(
    join(folder, 'backups', 'journal-1-version-3.db'),
    'damaged, and longer than a file that is none at all',
  )
  const other = journalFile()
  createdDatabase(other).vacuumInto(join(folder, 'backups', 'journal-1-version-4.db'))
  await copyOf(journal, places, { at: '2026-03-05T12:00:00.000Z' })
  const left = namesBeside(folder)
  expect(left).toEqual(expect.arrayContaining(['journal-1-version-3.db', 'journal-1-version-4.db']))
  expect(left.filter((name) => name.startsWith('usual'))).toHaveLength(2)
  expect(left).toHaveLength(4)
})
