import { randomBytes, randomUUID } from 'node:crypto'
import { copyFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { JournalEvent } from '#shared/contract/events.ts'
import { noAnswers } from '#shared/journal/notes-import.ts'
import type { Context } from '../context.ts'
import { addPersonNamed, noteOf, record } from '../entries/testing/seeded-journal.ts'
import { exportedRecords } from '../export/testing/exported-text.ts'
import { importNotes } from '../notes-import/import-notes.ts'
import { searchEntries } from '../search/search.ts'
import { createDatabase } from '../storage/create-database.ts'
import { sql } from '../storage/sql.ts'
import { decryptedBytes } from '../storage/testing/decrypted-bytes.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { undoImport } from './undo-import.ts'

interface OpenJournal {
  readonly context: Context
  readonly events: JournalEvent[]
  readonly personId: string
  readonly path: string
  readonly dataKey: Uint8Array
}

function openJournal(): OpenJournal {
  const path = join(temporaryFolder(), 'journal-1.db')
  const dataKey = randomBytes(32)
  const identity = { vaultId: '00'.repeat(16), keyId: '00'.repeat(8) }
  const events: JournalEvent[] = []
  const context: Context = {
    db: createDatabase({ path, dataKey, identity, createdAt: '2026-03-04T09:00:00.000Z' }),
    clock: { now: () => new Date('2026-03-04T09:00:00.000Z') },
    newId: randomUUID,
    emit: (event) => events.push(event),
    templates: [],
    leftOutTemplates: [],
  }
  return { context, events, personId: addPersonNamed(context, 'Ines'), path, dataKey }
}

/** Every page in clear, in lower case as in the index; the log must hold nothing. */
function pagesInClear({ path, dataKey }: OpenJournal): string {
  expect(statSync(`${path}-wal`).size).toBe(0)
  const copy = join(temporaryFolder(), 'copy.db')
  copyFileSync(path, copy)
  return decryptedBytes(copy, dataKey).toLowerCase()
}

const canaries = ['qanathole', 'brevwindle', 'tosquemar', 'lunderfip']
/** Someone who is added by the import and goes with it. */
const addedName = 'Vontressil Umbrakel'

async function imported({ context, personId }: OpenJournal, notes: number): Promise<string> {
  const rows = Array.from({ length: notes }, (_, at) => {
    return `2026-03-02,${at % 2 === 0 ? '' : addedName},${canaries[at % canaries.length]} and note${at}`
  })
  const path = join(temporaryFolder(), 'notes.csv')
  writeFileSync(path, ['date,person,text', ...rows].join('\n'))
  const answers = { ...noAnswers, people: { [addedName]: 'new' as const } }
  const options = { source: 'csv', personId, answers } as const
  const { batchId } = await importNotes(context, { path, options, isTrial: false })
  return batchId ?? ''
}

for (const notes of [40, 1_500]) {
  test(`after an import of ${notes} was taken back no word of it is in the decrypted file, and all else is`, async () => {
    const journal = openJournal()
    const { context, personId } = journal
    const before = exportedRecords(context)
    const batchId = await imported(journal, notes)
    // Written since, so that the words of the import lie among others in the index.
    for (let at = 0; at < 30; at += 1) record(context, personId, noteOf(`kept${at} among them`))
    context.db.compact()
    const found = pagesInClear(journal)
    const words = [...canaries, ...addedName.toLowerCase().split(' ')]
    for (const word of words) expect(found).toContain(word)
    expect(await undoImport(context, batchId)).toEqual({ kept: 0 })
    const left = pagesInClear(journal)
    for (const word of words) {
      expect(left).not.toContain(word)
      // A term of the index that shares its beginning with the one before is stored without it.
      expect(left).not.toContain(word.slice(2))
    }
    expect(exportedRecords(context)).toHaveLength(before.length + 30)
    expect(searchEntries(context.db, { text: 'kept7', personId: null, limit: 5 })).toHaveLength(1)
    // What is deleted later is overwritten again, and the index is sound.
    expect(context.db.get(sql`SELECT v FROM entry_search_config WHERE k = 'secure-delete'`)).toEqual({ v: 1 })
    context.db.run(sql`INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)`)
    context.db.close()
  })
}

test('an undo lets others read, tells how far it is, and can be stopped with nothing changed; then it works', async () => {
  const journal = openJournal()
  const { context, events } = journal
  const batchId = await imported(journal, 4_000)
  const before = exportedRecords(context)
  events.length = 0
  let isDone = false
  const undoing = expect(undoImport(context, batchId)).rejects.toMatchObject({ code: 'stopped' })
  void undoing.finally(() => {
    isDone = true
  })
  let reads = 0
  while (!isDone) {
    await setImmediate()
    reads += Number(searchEntries(context.db, { text: 'qanathole', personId: null, limit: 1 }).length >= 0)
    if (events.some((event) => event.name === 'file-progress' && event.of === 4_000)) context.db.stopLongTransaction()
  }
  await undoing
  expect(reads).toBeGreaterThan(1)
  expect(exportedRecords(context)).toEqual(before)
  expect(context.db.get(sql`SELECT v FROM entry_search_config WHERE k = 'secure-delete'`)).toEqual({ v: 1 })
  context.db.run(sql`INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)`)
  expect(await undoImport(context, batchId)).toEqual({ kept: 0 })
  context.db.close()
})
