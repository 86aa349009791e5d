/**
 * Run as a process of its own, to be recorded: writes a canary wherever the app writes words, into a journal as the app
 * makes it or, as the control, into one without a key. `node canary-work.ts <encrypted|plaintext> <folder> <canary>`
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inThreadOf } from '#journal/backups/backup-thread.ts'
import { copyJournal, listBackups, restoreCopy } from '#journal/backups/backups.ts'
import { importEntry } from '#journal/entries/entry-records.ts'
import { erasePerson } from '#journal/erase/erase.ts'
import { writeMirrorEntry } from '#journal/mirror/mirror.ts'
import { createMirrorVault } from '#journal/mirror/mirror-vault.ts'
import { addPerson, listPeople } from '#journal/people/people.ts'
import { rescueJournal } from '#journal/rescue/rescue-journal.ts'
import { searchEntries } from '#journal/search/search.ts'
import type { Database } from '#journal/storage/database.ts'
import { sql } from '#journal/storage/sql.ts'
import { openPlaintextJournal } from '#journal/storage/testing/plaintext-database.ts'
import { writeArchive } from '#journal/vault/archive.ts'
import type { OpenJournal } from '#journal/vault/open-journal.ts'
import { newRecoveryKey } from '#journal/vault/recovery-key.ts'
import { rekeyJournal } from '#journal/vault/rekey.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import { betweenMeetings } from '#shared/journal/entry.ts'
import {
  contextOf,
  createScratchJournal,
  openScratchJournal,
  type ScratchJournal,
  scratchPassphrase,
} from './scratch-journal.ts'

const [mode = '', folder = '', canary = ''] = process.argv.slice(2)
const notes = 4_000

/** More rows than a small cache holds, so that sorting, indexing and rebuilding would spill into temporary files. */
function fill(db: Database): string {
  const context = contextOf(db)
  db.run(sql`PRAGMA cache_size = -200`)
  const { id } = addPerson(context, {
    name: `${canary} Haddad`,
    role: canary,
    since: null,
    rhythmDays: null,
    recognisedHow: canary,
    drives: canary,
    strengths: canary,
    colour: 'slate',
  })
  db.transaction(() => {
    for (let number = 0; number < notes; number += 1) {
      importEntry(db, {
        type: 'entry',
        id: context.newId(),
        personId: id,
        place: betweenMeetings,
        day: '2026-03-04',
        layer: 'private',
        content: { kind: 'note', text: `${(number * 7_919) % notes} ${canary} ${'patience '.repeat(30)}` },
        createdAt: '2026-03-04T09:00:00.000Z',
        updatedAt: '2026-03-04T09:00:00.000Z',
        trashedAt: number % 9 === 0 ? '2026-03-05T09:00:00.000Z' : null,
        origin: null,
        revisions: [],
        heldBack: null,
      })
    }
  })
  return id
}

function readAll(db: Database): void {
  db.all(sql`SELECT words FROM entry ORDER BY words DESC, id`)
  searchEntries(db, { text: canary.slice(0, 5), personId: null, limit: 200 })
  db.run(sql`INSERT INTO entry_search (entry_search) VALUES ('rebuild')`)
  listPeople(db)
}

async function fillMirror(at: string): Promise<void> {
  const passphrase = new TextEncoder().encode('a quiet window at dusk')
  const db = await createMirrorVault({ folder: at, passphrase, now: new Date(), policy: cheapCost })
  const { clock, newId } = contextOf(db)
  writeMirrorEntry({ db, clock, newId }, { id: null, text: `${canary} envy`, fadesOn: null })
  db.close()
}

const now = new Date()
const shared = { policy: cheapCost, signal: new AbortController().signal }
const doElsewhere = inThreadOf(fileURLToPath(import.meta.resolve('#journal/backups/backup-worker.ts')))
const tell = (): void => undefined
const throttle = createThrottle()

type Secret = { readonly kind: 'recovery-key'; readonly recoveryKey: string }
const secretOf = ({ recoveryKey }: ScratchJournal): Secret => ({ kind: 'recovery-key', recoveryKey })

/** A copy in two places, the Mirror in it, opened, proved and put in the journal's place. */
async function copyAndRestore(journal: ScratchJournal, { db, close }: OpenJournal): Promise<void> {
  const second = join(folder, 'drive')
  mkdirSync(second)
  const places = { folder: journal.folder, second }
  await copyJournal({ ...shared, db, places, now, onlyWhenDue: false, withMirror: true, doElsewhere, tell })
  const [copy] = listBackups(places, cheapCost).copies
  if (!copy?.isInSecond) throw new Error('There is no copy in the second place')
  const what = { kind: 'backup', id: copy.id } as const
  const opening = { ...shared, places, what, file: null, secret: secretOf(journal), throttle, doElsewhere }
  await restoreCopy(opening, { now, closeJournal: close })
}

/** A new key for everything; answers the journal under it, closed. */
async function encryptAnew(journal: ScratchJournal, open: OpenJournal): Promise<ScratchJournal> {
  const utf8 = new TextEncoder()
  const recoveryKey = newRecoveryKey()
  const secrets = {
    current: utf8.encode(scratchPassphrase),
    next: utf8.encode(`${scratchPassphrase} anew`),
    recoveryKey,
  }
  const options = { ...secrets, marksFolder: join(folder, 'marks'), today: dayOfDate(now), policy: cheapCost }
  const { journal: rekeyed } = await rekeyJournal(open, options)
  rekeyed.close()
  return { ...journal, recoveryKey }
}

async function encrypted(): Promise<void> {
  const journal = await createScratchJournal(join(folder, 'journal'))
  const first = await openScratchJournal(journal)
  const person = fill(first.db)
  readAll(first.db)
  const from = journal.folder
  const secret = secretOf(journal)
  await writeArchive({ db: first.db, from, to: join(folder, 'archive'), secret, throttle, policy: cheapCost })
  await fillMirror(journal.folder)
  await copyAndRestore(journal, first)
  const rekeyed = await encryptAnew(journal, await openScratchJournal(journal))
  const rescued = { ...rekeyed, folder: join(folder, 'rescued') }
  const { newId } = contextOf(first.db)
  const rescue = {
    folder: from,
    to: rescued.folder,
    secret: secretOf(rekeyed),
    throttle,
    now,
    newId,
    policy: cheapCost,
  }
  await rescueJournal(rescue)
  const last = await openScratchJournal(rescued)
  erasePerson(contextOf(last.db), person)
  last.close()
}

function plaintext(): void {
  const db = openPlaintextJournal(join(folder, 'plain.db'))
  const person = fill(db)
  readAll(db)
  erasePerson(contextOf(db), person)
  db.close()
}

if (mode === 'encrypted') await encrypted()
else plaintext()
