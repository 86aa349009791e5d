import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import { sql } from '../storage/sql.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf, thrownBy } from '../storage/testing/thrown-by.ts'
import type { OpenJournal } from '../vault/open-journal.ts'
import { cheapCost } from '../vault/testing/cheap-cost.ts'
import { openVault, passphrase, recoveryKeySecret } from '../vault/testing/temporary-vault.ts'
import { type BackupPlaces, folderInSecond } from './backup-places.ts'
import { deleteCopies, listBackups, rehearse, sweep } from './backups.ts'
import { copiesHolding } from './copies-holding.ts'
import { copyOf, copyToOpen, here, namesBeside, realThread, vaultToCopy, writeWords } from './testing/copied-vault.ts'
import { unpackBackup } from './unpack-backup.ts'

const [noon, nextDay] = ['2026-03-04T12:00:00.000Z', '2026-03-05T12:00:00.000Z']

const copiesOf = (
  { db }: Pick<OpenJournal, 'db'>,
  places: BackupPlaces,
  personId: string,
  changes: Partial<Parameters<typeof copiesHolding>[1]> = {},
) =>
  copiesHolding(db, {
    places,
    personId,
    now: new Date(noon),
    policy: cheapCost,
    doElsewhere: here,
    signal: new AbortController().signal,
    tell: () => undefined,
    ...changes,
  })

async function copied() {
  const vault = await vaultToCopy()
  await copyOf(vault.journal, vault.places)
  const [copy] = listBackups(vault.places, cheapCost).copies
  if (!copy) throw new Error('no copy')
  return { ...vault, copy, path: join(vault.folder, 'backups', copy.id) }
}

test('a copy is one encrypted file in both places, opened by a thread of its own, and the journal goes on', async () => {
  const { journal, folder, places } = await vaultToCopy()
  const told: number[] = []
  await copyOf(journal, places, { doElsewhere: realThread, tell: (done, of) => told.push(done / of) })
  const { copies } = listBackups(places, cheapCost)
  expect(copies).toMatchObject([{ kind: 'usual', madeAt: noon, isBeside: true, isInSecond: true }])
  expect(namesBeside(folder)).toEqual([copies[0]?.id])
  expect(readFileSync(join(folder, 'backups', copies[0]?.id ?? '')).includes('first words')).toBe(false)
  expect(told.at(-1)).toBe(1)
  writeWords(journal.db, 'later words')
})

test.each(['passphrase', 'recovery key'] as const)('a copy opens on another machine with the %s', async (by) => {
  const { path, recoveryKey } = await copied()
  const elsewhere = temporaryFolder()
  const file = join(elsewhere, 'brought.alongside')
  copyFileSync(path, file)
  const secret = by === 'passphrase' ? passphrase() : recoveryKeySecret(recoveryKey)
  const places = { folder: join(elsewhere, 'journal'), second: null }
  expect(await rehearse(copyToOpen(places, { kind: 'file' }, { file, secret }))).toMatchObject({
    people: 1,
    entries: 1,
    meetings: 0,
    holdsMirror: false,
  })
})

test('a copy holds what was saved before it and not what was written while it was made', async () => {
  const { journal, places } = await vaultToCopy()
  let wrote = false
  const tell = (): void => {
    if (!wrote) writeWords(journal.db, 'written meanwhile')
    wrote = true
  }
  await copyOf(journal, places, { tell })
  const [copy] = listBackups(places, cheapCost).copies
  const found = await rehearse(copyToOpen(places, { kind: 'backup', id: copy?.id ?? '' }))
  expect(found.entries).toBe(1)
  expect(journal.db.get(sql`SELECT count(*) AS rows FROM entry`)).toEqual({ rows: 2 })
})

test('writing the file anew while it is copied drops the copy and nothing else', async () => {
  const { journal, places, folder } = await vaultToCopy()
  const { code } = await rejectionOf(copyOf(journal, places, { tell: () => journal.db.compact() }))
  expect(code).toBe('backup-interrupted')
  expect(namesBeside(folder)).toEqual([])
  await copyOf(journal, places)
  expect(namesBeside(folder)).toHaveLength(1)
})

test('a copy that is stopped leaves nothing', async () => {
  const { journal, places, folder } = await vaultToCopy()
  const controller = new AbortController()
  const work = copyOf(journal, places, { signal: controller.signal, tell: () => controller.abort() })
  expect((await rejectionOf(work)).code).toBe('backup-cancelled')
  expect(namesBeside(folder)).toEqual([])
})

test('a copy that does not prove good is not kept, and the one from before stays', async () => {
  const { journal, places, folder, copy } = await copied()
  const work = copyOf(journal, places, {
    at: nextDay,
    doElsewhere: async (work, signal) => {
      const found = await here(work, signal)
      return found && { ...found, proof: { ...found.proof, rows: { ...found.proof.rows, entry: 0 } } }
    },
  })
  expect((await rejectionOf(work)).code).toBe('journal-damaged')
  expect(namesBeside(folder)).toEqual([copy.id])
})

test('a full disk is named, and leaves the copies from before', async () => {
  const { journal, places, folder, copy } = await copied()
  const full = async (): Promise<never> => {
    throw new AppError('disk-full')
  }
  const { code } = await rejectionOf(copyOf(journal, places, { at: nextDay, doElsewhere: full }))
  expect(code).toBe('disk-full')
  expect(namesBeside(folder)).toEqual([copy.id])
})

test('every flipped bit and every cut is refused without a passphrase', async () => {
  const { path } = await copied()
  const whole = readFileSync(path)
  const target = temporaryFolder()
  const broken = join(target, 'broken')
  const refusal = (bytes: Buffer): string => {
    writeFileSync(broken, bytes)
    const folder = join(target, 'unpacked')
    mkdirSync(folder)
    try {
      return thrownBy(() => unpackBackup(broken, folder)).code
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const length = whole.length
  for (const at of [0, 40, 300, 700, 5_000, Math.floor(length / 2), length - 33, length - 1]) {
    const flipped = Buffer.from(whole)
    flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at)
    expect(refusal(flipped)).toMatch(/^backup-(damaged|newer)$/)
    expect(refusal(whole.subarray(0, at))).toBe('backup-damaged')
  }
  expect(refusal(Buffer.concat([whole, Buffer.from('x')]))).toBe('backup-damaged')
})

test('the copies of another journal are neither listed nor tidied away', async () => {
  const { journal, places } = await copied()
  const other = await openVault()
  const foreign = join(other.folder, 'backups')
  mkdirSync(foreign)
  copyFileSync(
    join(places.folder, 'backups', namesBeside(places.folder)[0] ?? ''),
    join(foreign, namesBeside(places.folder)[0] ?? ''),
  )
  expect(listBackups({ folder: other.folder, second: null }, cheapCost).copies).toEqual([])
  await copyOf(other.journal, { folder: other.folder, second: places.second }, { at: nextDay })
  expect(listBackups(places, cheapCost).copies).toHaveLength(1)
  expect(namesBeside(other.folder)).toHaveLength(2)
  writeWords(journal.db, 'more')
})

test('by itself it copies once a day, and only what is not copied yet', async () => {
  const { journal, places } = await vaultToCopy()
  const due = (at: string) => copyOf(journal, places, { at, onlyWhenDue: true })
  expect((await due(noon)).isMade).toBe(true)
  writeWords(journal.db, 'second words')
  expect((await due('2026-03-04T15:00:00.000Z')).isMade).toBe(false)
  expect((await due(nextDay)).isMade).toBe(true)
  expect((await due('2026-03-06T12:00:00.000Z')).isMade).toBe(false)
})

test('a second folder that is away is said, is never made up, and gets its copy when it is back', async () => {
  const { journal, places } = await vaultToCopy()
  const second = join(places.second, 'drive')
  const away = { ...places, second }
  expect(await copyOf(journal, away)).toMatchObject({ isMade: true, secondTrouble: 'backup-folder-missing' })
  expect(readdirSync(places.second)).toEqual([])
  mkdirSync(second)
  expect(await copyOf(journal, away, { onlyWhenDue: true })).toMatchObject({ isMade: false, secondTrouble: null })
  const [id = ''] = readdirSync(folderInSecond(second))
  // That of another journal may be in the making.
  const other = `${id.replace(/.{8}\.alongside$/, '00000000.alongside')}.unproved`
  for (const name of [`${id}.unproved`, 'mine.unproved', other]) {
    writeFileSync(join(folderInSecond(second), name), 'half')
  }
  await copyOf(journal, away, { onlyWhenDue: true })
  expect(readdirSync(folderInSecond(second)).toSorted()).toEqual(['mine.unproved', other, id].toSorted())
})

test('what did not arrive whole in the second folder does not count there', async () => {
  const { journal, places } = await vaultToCopy()
  const damagedThere = await copyOf(journal, places, {
    doElsewhere: async (work, signal) => {
      if (work.what === 'check-sum') throw new AppError('backup-damaged')
      return here(work, signal)
    },
  })
  expect(damagedThere.secondTrouble).toBe('backup-damaged')
  expect(readdirSync(folderInSecond(places.second))).toEqual([])
})

test('the Mirror’s files go in as they are and only when asked', async () => {
  const { journal, places, folder } = await vaultToCopy()
  writeFileSync(join(folder, 'mirror.hdr'), 'closed header')
  writeFileSync(join(folder, 'mirror-1.db'), 'closed file')
  await copyOf(journal, places)
  await copyOf(journal, places, { at: nextDay, withMirror: true })
  const [withMirror, without] = listBackups(places, cheapCost).copies
  const content = (id: string | undefined) => rehearse(copyToOpen(places, { kind: 'backup', id: id ?? '' }))
  expect((await content(without?.id)).holdsMirror).toBe(false)
  expect((await content(withMirror?.id)).holdsMirror).toBe(true)
})

test('looking into a copy with a wrong passphrase is refused and leaves nothing behind', async () => {
  const { places, folder, copy } = await copied()
  const open = copyToOpen(places, { kind: 'backup', id: copy.id }, { secret: passphrase('not the one at all') })
  expect((await rejectionOf(rehearse(open))).code).toBe('wrong-passphrase')
  expect(namesBeside(folder)).toEqual([copy.id])
})

test('says which copies hold a person and until when, and deletes them when asked', async () => {
  const { journal, places } = await vaultToCopy()
  const person = journal.db.get<{ id: string }>(sql`SELECT id FROM person`)?.id ?? ''
  const holding = () => copiesOf(journal, places, person)
  expect(await holding()).toMatchObject({ backups: [], setAside: 0 })
  await copyOf(journal, places)
  const found = await holding()
  expect(found.backups).toHaveLength(1)
  expect(found.until).toMatch(/^2026-(0[89]|1\d)-\d\d$/)
  deleteCopies(places, { backups: found.backups, setAside: true, policy: cheapCost })
  expect(listBackups(places, cheapCost).copies).toEqual([])
  expect((await holding()).backups).toEqual([])
})

test('looking into copies says how far it is, and those that are left when it is stopped count as holding the person', async () => {
  const { journal, places } = await vaultToCopy()
  await copyOf(journal, places)
  writeWords(journal.db, 'of someone new')
  const newcomer = journal.db.get<{ id: string }>(sql`SELECT id FROM person ORDER BY rowid DESC`)?.id ?? ''
  const told: [number, number][] = []
  const tell = (done: number, of: number): void => void told.push([done, of])
  expect(await copiesOf(journal, places, newcomer, { tell })).toMatchObject({ backups: [], unread: 0 })
  expect(told).toEqual([[0, 1]])
  const stopped = await copiesOf(journal, places, newcomer, { signal: AbortSignal.abort() })
  expect(stopped).toMatchObject({ backups: [expect.any(String)], unread: 1 })
})

test('what a crash left half written is swept away, and whole copies are not', async () => {
  const { folder, copy } = await copied()
  const [ours, mine] = ['opening-abcdef', 'opening-photos'].map((name) => join(folder, 'backups', name))
  for (const place of [ours, mine]) mkdirSync(place ?? '')
  writeFileSync(join(ours ?? '', 'journal-1.db'), 'half')
  writeFileSync(join(mine ?? '', 'mine.jpg'), 'of the manager')
  writeFileSync(join(folder, 'backups', `${copy.id}.unproved`), 'half')
  writeFileSync(join(folder, 'backups', 'mine.txt'), 'of the manager')
  sweep(folder, { now: new Date(noon), policy: cheapCost })
  expect(namesBeside(folder)).toEqual(['mine.txt', 'opening-photos', copy.id].sort())
})

test('with the clock set back every copy stays that the retention would keep by the order of writing', async () => {
  const { journal, places } = await vaultToCopy()
  for (let day = 1; day <= 9; day += 1) await copyOf(journal, places, { at: `2026-03-0${day}T12:00:00.000Z` })
  const made: string[] = []
  for (const minute of [1, 2, 3, 4, 5, 6]) {
    writeWords(journal.db, `words ${minute}`)
    const { isMade } = await copyOf(journal, places, { at: `2019-01-01T12:0${minute}:00.000Z` })
    expect(isMade).toBe(true)
    made.push(listBackups(places, cheapCost).copies[0]?.madeAt ?? '')
  }
  const left = listBackups(places, cheapCost).copies
  expect(left.slice(0, 5).map(({ madeAt }) => madeAt)).toEqual(made.toReversed().slice(0, 5))
  expect(left.slice(0, 5).every(({ isBeside, isInSecond }) => isBeside && isInSecond)).toBe(true)
})

test('one copy dated ahead does not make every look make another, and the jump is said once', async () => {
  const { journal, places } = await vaultToCopy()
  await copyOf(journal, places, { at: '2099-01-01T12:00:00.000Z' })
  writeWords(journal.db, 'second words')
  const look = (minute: number) =>
    copyOf(journal, places, { at: `2026-03-04T12:0${minute}:00.000Z`, onlyWhenDue: true })
  expect(await look(0)).toMatchObject({ isMade: true, clock: 'set-back' })
  writeWords(journal.db, 'third words')
  expect(await look(1)).toMatchObject({ isMade: false, clock: 'steady' })
  expect(await look(2)).toMatchObject({ isMade: false, clock: 'steady' })
  expect(await copyOf(journal, places, { at: '2026-07-04T12:00:00.000Z' })).toMatchObject({ clock: 'far-ahead' })
})

test('a computer whose clock begins at the same moment at each start still gets its copies, each of its own', async () => {
  const { journal, places } = await vaultToCopy()
  for (let start = 1; start <= 4; start += 1) {
    writeWords(journal.db, `start ${start}`)
    expect((await copyOf(journal, places, { at: '2026-03-04T12:00:00.000Z' })).isMade).toBe(true)
  }
  expect(listBackups(places, cheapCost).copies).toHaveLength(4)
})

test('whether a copy holds a person is seen inside it, not told by the clock; one that does not open counts as holding them', async () => {
  const { journal, places } = await vaultToCopy()
  await copyOf(journal, places)
  writeWords(journal.db, 'of somebody new')
  await copyOf(journal, places, { at: nextDay })
  const [after, before] = listBackups(places, cheapCost).copies.map(({ id }) => id)
  const [first, second] = journal.db.all<{ id: string }>(sql`SELECT id FROM person ORDER BY rowid`)
  journal.db.run(sql`UPDATE person SET created_at = '2099-01-01T00:00:00.000Z'`)
  expect((await copiesOf(journal, places, first?.id ?? '')).backups).toEqual([after, before])
  expect((await copiesOf(journal, places, second?.id ?? '')).backups).toEqual([after])
  const path = join(places.folder, 'backups', before ?? '')
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(9_000) ^ 1, 9_000)
  writeFileSync(path, bytes)
  expect((await copiesOf(journal, places, second?.id ?? '')).backups).toEqual([after, before])
  expect(namesBeside(places.folder)).toHaveLength(2)
})
