import { createHmac } from 'node:crypto'
import { cpSync, existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sql } from '../storage/sql.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { derivedKey } from './derived-key.ts'
import { createJournal, type OpenJournal, openJournal } from './open-journal.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { passphrase, passphraseText, utf8 } from './testing/temporary-vault.ts'
import { createThrottle } from './throttle.ts'
import { unlockWithPassphrase } from './unlock.ts'
import { journalVault } from './vault-kind.ts'
import { readMark, writeMark } from './watermark-file.ts'

interface Place {
  readonly folder: string
  readonly marksFolder: string
}

const save = ({ db }: OpenJournal, times: number): void => {
  for (let time = 0; time < times; time += 1) db.run(sql`UPDATE journal_info SET created_at = ${String(time)}`)
}

async function opened(place: Place): Promise<OpenJournal> {
  const journal = await openJournal({ ...place, secret: passphrase(), throttle: createThrottle(), policy: cheapCost })
  onTestFinished(() => journal.close())
  return journal
}

/** A journal with so many saves, closed. */
async function savedJournal(saves: number): Promise<Place> {
  const root = temporaryFolder()
  const place = { folder: join(root, 'journal'), marksFolder: join(root, 'marks') }
  const facts = { passphrase: utf8(passphraseText), recoveryKey: newRecoveryKey(), now: new Date(0), policy: cheapCost }
  const journal = await createJournal({ ...place, ...facts })
  save(journal, saves)
  journal.close()
  return place
}

async function workOn(place: Place, saves: number): Promise<void> {
  const journal = await opened(place)
  save(journal, saves)
  journal.close()
}

const ageOf = async (place: Place) => {
  const journal = await opened(place)
  const age = journal.watermark.age()
  journal.close()
  return age
}

const copyAside = ({ folder }: Place): string => {
  const aside = join(temporaryFolder(), 'aside')
  cpSync(folder, aside, { recursive: true })
  return aside
}

test('a journal that is only opened, worked on and closed is never called old', async () => {
  const place = await savedJournal(3)
  for (const saves of [0, 1, 5]) {
    expect(await ageOf(place)).toEqual({ state: 'current' })
    await workOn(place, saves)
  }
  expect(readdirSync(place.folder)).toEqual(['journal-1.db', 'journal-1.mark', 'vault.hdr', 'vault.hdr.bak'])
})

test('an older database put back beside the newer mark is noticed, with the number of saves that are missing', async () => {
  const place = await savedJournal(3)
  const aside = copyAside(place)
  await workOn(place, 7)
  cpSync(join(aside, 'journal-1.db'), join(place.folder, 'journal-1.db'))
  expect(await ageOf(place)).toEqual({ state: 'older', missing: 7 })
})

test('a whole older folder put back is noticed by the mark on this computer', async () => {
  const place = await savedJournal(3)
  const aside = copyAside(place)
  await workOn(place, 4)
  rmSync(place.folder, { recursive: true })
  cpSync(aside, place.folder, { recursive: true })
  expect(await ageOf(place)).toEqual({ state: 'older', missing: 4 })
  expect(await ageOf({ ...place, marksFolder: join(temporaryFolder(), 'another computer') })).toEqual({
    state: 'older',
    missing: 4,
  })
})

test.each(['removed', 'emptied', 'cut short'])(
  'saves in a log that was %s after a crash are missed',
  async (damage) => {
    const place = await savedJournal(2)
    const crashed = await opened(place)
    save(crashed, 6)
    crashed.watermark.note()
    const aside = copyAside(place)
    crashed.close()
    const log = join(aside, 'journal-1.db-wal')
    if (damage === 'removed') rmSync(log)
    else truncateSync(log, damage === 'emptied' ? 0 : 32)
    expect(await ageOf({ folder: aside, marksFolder: join(aside, '..', 'no marks') })).toEqual({
      state: 'older',
      missing: 6,
    })
  },
)

test('until the person goes on with it an older journal stays an older one, whatever is written meanwhile', async () => {
  const place = await savedJournal(3)
  const aside = copyAside(place)
  await workOn(place, 5)
  cpSync(join(aside, 'journal-1.db'), join(place.folder, 'journal-1.db'))
  await workOn(place, 20)
  const journal = await opened(place)
  expect(journal.watermark.age()).toEqual({ state: 'older', missing: 5 })
  journal.watermark.accept()
  expect(journal.watermark.age()).toEqual({ state: 'current' })
  journal.close()
  expect(await ageOf(place)).toEqual({ state: 'current' })
})

test('marks that are gone or forged say that nothing is known, once, and keep nobody from the journal', async () => {
  const place = await savedJournal(3)
  rmSync(place.marksFolder, { recursive: true })
  const mark = join(place.folder, 'journal-1.mark')
  for (const forged of [null, '', '9 0 AAAA', `2 0 ${'A'.repeat(43)}=`]) {
    if (forged === null) rmSync(mark, { force: true })
    else writeFileSync(mark, forged)
    rmSync(place.marksFolder, { recursive: true, force: true })
    const journal = await opened(place)
    expect(journal.watermark.age()).toEqual({ state: 'unknown' })
    save(journal, 1)
    journal.watermark.accept()
    journal.close()
    expect(await ageOf(place)).toEqual({ state: 'current' })
  }
})

test('a folder that takes no mark keeps nobody from the journal', async () => {
  const place = await savedJournal(1)
  const file = join(temporaryFolder(), 'a file')
  writeFileSync(file, '')
  const journal = await opened({ ...place, marksFolder: join(file, 'marks') })
  save(journal, 1)
  journal.close()
  expect(existsSync(join(place.folder, 'journal-1.mark'))).toBe(true)
})

test('a mark of the first form counts as it did, and the next one that is written is of the second', async () => {
  const place = await savedJournal(3)
  const aside = copyAside(place)
  await workOn(place, 2)
  cpSync(join(aside, 'journal-1.db'), join(place.folder, 'journal-1.db'))
  const { header, dataKey } = await unlockWithPassphrase(
    utf8(passphraseText),
    { ...place, kind: journalVault },
    cheapCost,
  )
  const key = derivedKey(dataKey, { vaultId: header.vault_id, purpose: 'watermark' })
  const mark = join(place.folder, 'journal-1.mark')
  const count = readMark(mark, key)?.count ?? 0
  const seal = createHmac('sha256', key).update(`${count} 0`, 'latin1').digest('base64')
  writeFileSync(mark, `${count} 0 ${seal}`)
  rmSync(place.marksFolder, { recursive: true })
  expect(await ageOf(place)).toEqual({ state: 'older', missing: 2 })
  expect(readMark(mark, key)).toEqual({ count, missing: 2, header: 1 })
})

test('a mark keeps the greatest generation of a header, also one that a later app has written more into', async () => {
  const key = new Uint8Array(32)
  const path = join(temporaryFolder(), 'a.mark')
  writeMark(path, { count: 1, missing: 0, header: 7, ...{ later: 'words' } }, key)
  expect(readMark(path, key)).toEqual({ count: 1, missing: 0, header: 7 })
  expect(readMark(path, new Uint8Array(32).fill(1))).toBeUndefined()
})
