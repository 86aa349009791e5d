import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Calls, goldenCalls } from './golden-calls.ts'
import { goldenEnd, goldenFolders, goldenJson, goldenPassphrase, recordsOf } from './golden-set.ts'

const canMount = process.platform === 'linux' && process.getuid?.() === 0

/** A disk of its own with a journal on it. */
function smallDisk(archive: string): { readonly disk: string; readonly journal: string } {
  const disk = mkdtempSync(join(tmpdir(), 'alongside-full-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'alongside-full', disk])
  onTestFinished(() => {
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true })
  })
  const journal = join(disk, 'journal')
  cpSync(archive, journal, { recursive: true })
  return { disk, journal }
}

const fill = (disk: string): void => {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize))
}
const makeRoom = (disk: string): void => rmSync(join(disk, 'filler'))

const callsAt = (folder: string): Calls => goldenCalls({ now: () => new Date(goldenEnd(folder).endedAt) })

const unlocked = async (call: Calls, journal: string): Promise<void> =>
  void (await call('unlockJournal', {
    folder: journal,
    secret: { kind: 'passphrase', passphrase: goldenPassphrase() },
  }))

const written = (call: Calls, personId: string, text: string) =>
  call('recordEntry', {
    personId,
    place: { meetingId: null, stepId: null, questionId: null },
    layer: 'private',
    day: '2026-01-30',
    content: { kind: 'note', text },
  })

const found = async (call: Calls, text: string) =>
  (await call('searchEntries', { text, personId: null, limit: 200 })).length

/** The same journal, in today's form, as a crash leaves it: its last words are in the log alone. */
async function crashedJournal(folder: string): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'alongside-crashed-'))
  onTestFinished(() => rmSync(place, { recursive: true }))
  const running = join(place, 'running')
  cpSync(join(folder, 'archive'), running, { recursive: true })
  const call = callsAt(folder)
  await unlocked(call, running)
  const [person] = await call('listPeople', {})
  await written(call, person?.id ?? '', 'before the crash')
  const crashed = join(place, 'crashed')
  mkdirSync(crashed)
  for (const name of readdirSync(running)) {
    if (statSync(join(running, name)).isFile()) copyFileSync(join(running, name), join(crashed, name))
  }
  await call('closeJournal', {})
  return crashed
}

describe.skipIf(!canMount)('on a disk without a byte of room', () => {
  test.each(goldenFolders)('the journal of %s, which needs an upgrade, opens and is read whole', async (folder) => {
    const { disk, journal } = smallDisk(join(folder, 'archive'))
    fill(disk)
    const call = callsAt(folder)
    await unlocked(call, journal)
    const people = await call('listPeople', {})
    expect(people).toHaveLength(recordsOf(goldenJson(folder), 'person').length)
    expect(await found(call, '昇進')).toBeGreaterThan(0)
    await call('readToday', {})
    const personId = people[0]?.id ?? ''
    await expect(written(call, personId, 'too late')).rejects.toThrow('disk-full')
    await expect(call('writeArchive', { folder: join(disk, 'copy'), passphrase: goldenPassphrase() })).rejects.toThrow(
      'disk-full',
    )
    expect(await found(call, 'too late')).toBe(0)
    makeRoom(disk)
    await written(call, personId, 'there is room')
    expect(await found(call, 'there is room')).toBe(1)
    expect(await found(call, '昇進')).toBeGreaterThan(0)
    await call('closeJournal', {})
    expect(readdirSync(join(journal, 'backups')).length).toBeGreaterThan(0)
    await unlocked(call, journal)
    expect(await found(call, 'there is room')).toBe(1)
    await call('closeJournal', {})
  })

  test.each(goldenFolders)(
    'the journal of %s stays as it was when it is closed before there is room',
    async (folder) => {
      const { disk, journal } = smallDisk(join(folder, 'archive'))
      fill(disk)
      const call = callsAt(folder)
      await unlocked(call, journal)
      await call('closeJournal', {})
      makeRoom(disk)
      await unlocked(call, journal)
      expect(await found(call, '昇進')).toBeGreaterThan(0)
      await call('closeJournal', {})
    },
  )

  test('a journal opens with the log of a crash, and no word of it is lost', async () => {
    const folder = goldenFolders.at(-1) ?? ''
    const { disk, journal } = smallDisk(await crashedJournal(folder))
    fill(disk)
    const call = callsAt(folder)
    await unlocked(call, journal)
    expect(await found(call, 'before the crash')).toBe(1)
    const [person] = await call('listPeople', {})
    await expect(written(call, person?.id ?? '', 'x'.repeat(100_000))).rejects.toThrow('disk-full')
    await call('closeJournal', {})
    await unlocked(call, journal)
    expect(await found(call, 'before the crash')).toBe(1)
    makeRoom(disk)
    await written(call, person?.id ?? '', 'there is room')
    await call('closeJournal', {})
    expect(existsSync(join(journal, 'journal-1.db-wal'))).toBe(false)
    await unlocked(call, journal)
    expect(await found(call, 'before the crash')).toBe(1)
    expect(await found(call, 'there is room')).toBe(1)
    await call('closeJournal', {})
  })
})
