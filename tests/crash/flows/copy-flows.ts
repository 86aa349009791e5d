import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { doBackupWork } from '#journal/backups/backup-work.ts'
import { copyJournal, listBackups, rehearse, restoreCopy } from '#journal/backups/backups.ts'
import type { CopyToOpen } from '#journal/backups/open-copy.ts'
import { lookAtClock } from '#journal/clock-record.ts'
import { readHealthRecord, writeHealthRecord } from '#journal/health/health-file.ts'
import { rescueJournal } from '#journal/rescue/rescue-journal.ts'
import { writeArchive } from '#journal/vault/archive.ts'
import type { OpenJournal } from '#journal/vault/open-journal.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import { deviceKeyFile } from '#main/keychain/device-key-file.ts'
import { contextOf, scratchPassphrase } from '../scratch-journal.ts'
import {
  byPassphrase,
  type Flow,
  type FlowPlace,
  noon,
  notesBefore,
  openAt,
  troubleAt,
  utf8,
  writeNotes,
} from './flow.ts'

const notes = notesBefore
const shared = {
  policy: cheapCost,
  signal: new AbortController().signal,
  doElsewhere: async (work: Parameters<typeof doBackupWork>[0]) => doBackupWork(work),
}

const placesOf = ({ journal, drive }: FlowPlace) => ({ folder: journal, second: drive })

const copyNow = (place: FlowPlace, { db }: OpenJournal) =>
  copyJournal({
    ...shared,
    db,
    places: placesOf(place),
    now: noon,
    onlyWhenDue: false,
    withMirror: false,
    tell: () => undefined,
  })

const toOpen = (place: FlowPlace, what: CopyToOpen['what'], file: string | null = null): CopyToOpen => ({
  ...shared,
  places: placesOf(place),
  what,
  file,
  secret: { kind: 'passphrase', passphrase: utf8(scratchPassphrase) },
  throttle: createThrottle(),
})

/** A backup that has its name is a backup, in both places. */
async function troubleOfCopies(place: FlowPlace): Promise<string | null> {
  for (const folder of [join(place.journal, 'backups'), place.drive]) {
    const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
    for (const name of names.filter((each) => each.endsWith('.alongside'))) {
      const code = await rehearse(toOpen(place, { kind: 'file' }, join(folder, name))).catch(({ code: said }) => said)
      if (typeof code === 'string') return `a backup that has its name: ${code}`
    }
  }
  return null
}

const backup: Flow = {
  async work(place) {
    const journal = await openAt(place, byPassphrase())
    const { secondTrouble } = await copyNow(place, journal)
    if (secondTrouble) throw new Error(secondTrouble)
  },
  async judge(place, isDone) {
    const trouble = (await troubleAt(place, byPassphrase(), { notes })) ?? (await troubleOfCopies(place))
    const [copy] = listBackups(placesOf(place), cheapCost).copies
    return trouble ?? (!isDone || (copy?.isBeside && copy.isInSecond) ? null : 'the backup is gone')
  },
}

const later = 4

const restore: Flow = {
  async prepare(place) {
    const journal = await openAt(place, byPassphrase())
    await copyNow(place, journal)
    writeNotes(
      journal,
      Array.from({ length: later }, (_, more) => notes + more + 1),
    )
    journal.close()
  },
  async work(place) {
    const journal = await openAt(place, byPassphrase())
    const [copy] = listBackups(placesOf(place), cheapCost).copies
    const what = { kind: 'backup', id: copy?.id ?? '' } as const
    await restoreCopy(toOpen(place, what), { now: noon, closeJournal: () => journal.close() })
  },
  async judge(place, isDone) {
    const today = await troubleAt(place, byPassphrase(), { notes: notes + later })
    if (today === null) return isDone ? 'the restore is gone' : troubleOfCopies(place)
    const restored = await troubleAt(place, byPassphrase(), { notes })
    if (restored !== null) return restored
    const [aside] = listBackups(placesOf(place), cheapCost).setAside
    if (!aside) return 'the replaced journal is gone'
    const journal = join(place.out, 'replaced')
    rmSync(journal, { recursive: true, force: true })
    cpSync(join(place.journal, 'backups', aside.id), journal, { recursive: true })
    const replaced = await troubleAt({ ...place, journal }, byPassphrase(), { notes: notes + later, looksAtAge: false })
    return replaced === null ? troubleOfCopies(place) : `the replaced journal: ${replaced}`
  },
}

/** Something whole that appears in `out`, or nothing of it; once it was acknowledged it is there. */
const appears = (name: string, work: Flow['work']): Flow => ({
  work,
  async judge(place, isDone) {
    const made = { ...place, journal: join(place.out, name) }
    if (!isDone && !existsSync(join(made.journal, 'vault.hdr'))) return null
    return troubleAt(made, byPassphrase(), { notes, looksAtAge: false })
  },
})

const archive = appears('archive', async (place) => {
  const { db } = await openAt(place, byPassphrase())
  const to = join(place.out, 'archive')
  const opening = { secret: byPassphrase(), throttle: createThrottle(), policy: cheapCost }
  await writeArchive({ db, from: place.journal, to, ...opening })
})

const rescue = appears('rescued', async (place) => {
  const to = join(place.out, 'rescued')
  const { newId } = contextOf(undefined as never)
  const opening = { secret: byPassphrase(), throttle: createThrottle(), policy: cheapCost }
  await rescueJournal({ folder: place.journal, to, ...opening, now: noon, newId })
})

const looked = (places: number) => ({ lookedAt: noon.toISOString(), places, isSearchMended: false })
const keyOf = (place: FlowPlace) => deviceKeyFile(place.records, place.journal)

function writeRecords(place: FlowPlace, number: number): void {
  writeHealthRecord(place.journal, looked(number))
  lookAtClock(place.journal, new Date(noon.getTime() + number * 1_000))
  keyOf(place).write(Buffer.alloc(700, number))
}

/** What stands beside a journal and in main's own folder: the one before or the new one, and never none. */
const records: Flow = {
  prepare: async (place) => writeRecords(place, 1),
  work: async (place) => writeRecords(place, 2),
  async judge(place) {
    if (![1, 2].includes(readHealthRecord(place.journal).places)) return 'the last look is forgotten'
    const clock = readFileSync(join(place.journal, 'journal.clock'), 'utf8')
    if (!/^\{.*\}$/.test(clock)) return 'the clock is forgotten'
    const key = keyOf(place).read()
    return key?.length === 700 && key.every((byte) => byte === key[0]) ? null : 'the key of the keychain is torn'
  },
}

export const copyFlows = { backup, restore, archive, rescue, records }
