/**
 * Run as a process of its own, to be recorded: writes a canary wherever the app writes words, into a journal as the app
 * makes it or, as the control, into one without a key. `node canary-work.ts <encrypted|plaintext> <folder> <canary>`
 */
import { join } from 'node:path'
import { importEntry } from '#journal/entries/entry-records.ts'
import { erasePerson } from '#journal/erase/erase.ts'
import { writeMirrorEntry } from '#journal/mirror/mirror.ts'
import { createMirrorVault } from '#journal/mirror/mirror-vault.ts'
import { addPerson, listPeople } from '#journal/people/people.ts'
import { searchEntries } from '#journal/search/search.ts'
import type { Database } from '#journal/storage/database.ts'
import { sql } from '#journal/storage/sql.ts'
import { openPlaintextJournal } from '#journal/storage/testing/plaintext-database.ts'
import { writeArchive } from '#journal/vault/archive.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import { betweenMeetings } from '#shared/journal/entry.ts'
import { contextOf, createScratchJournal, openScratchJournal } from './scratch-journal.ts'

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

async function encrypted(): Promise<void> {
  const journal = await createScratchJournal(join(folder, 'journal'))
  const { db, close } = await openScratchJournal(journal)
  const person = fill(db)
  readAll(db)
  const secret = { kind: 'recovery-key', recoveryKey: journal.recoveryKey } as const
  const to = join(folder, 'archive')
  await writeArchive({ db, from: journal.folder, to, secret, throttle: createThrottle(), policy: cheapCost })
  await fillMirror(journal.folder)
  erasePerson(contextOf(db), person)
  close()
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
