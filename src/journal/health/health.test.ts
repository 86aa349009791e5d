import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import type { JournalEvent } from '#shared/contract/events.ts'
import { systemClock } from '../clock.ts'
import type { Context } from '../context.ts'
import { addPersonNamed, noteOf, record } from '../entries/testing/seeded-journal.ts'
import { createRouter } from '../router.ts'
import { searchEntries } from '../search/search.ts'
import type { Database } from '../storage/database.ts'
import { openDatabase } from '../storage/open-database.ts'
import { sql } from '../storage/sql.ts'
import { breakSearchIndex } from '../storage/testing/broken-search.ts'
import { pagesIn, spoilPages } from '../storage/testing/spoil-page.ts'
import { createdDatabase, journalFile } from '../storage/testing/temporary-database.ts'
import { contentsOf } from '../storage/testing/temporary-folder.ts'
import { thrownBy } from '../storage/testing/thrown-by.ts'
import { closedDoors } from '../testing/closed-doors.ts'
import { openVault, reopened } from '../vault/testing/temporary-vault.ts'
import { watchHealth } from './health.ts'

const contextOf = (db: Database): Context => ({
  db,
  clock: systemClock,
  newId,
  emit: () => undefined,
  templates: [],
  leftOutTemplates: [],
})

function fill(db: Database, notes = 400): void {
  const context = contextOf(db)
  db.transaction(() => {
    const person = addPersonNamed(context, 'Mariam Haddad')
    for (let note = 0; note < notes; note += 1) record(context, person, noteOf(`pebble ${note} ${'trust '.repeat(40)}`))
  })
}

async function filledVault() {
  const vault = await openVault()
  fill(vault.journal.db)
  return vault
}

/** Watches as the session does, on a clock that shows `now`. */
function watched(db: Database, folder: string, now = '2026-03-04T09:00:00.000Z') {
  const events: JournalEvent[] = []
  const emit = (event: JournalEvent): void => void events.push(event)
  const watch = watchHealth({ db, folder, clock: { now: () => new Date(now) }, emit, idleMs: 5 })
  const isLooking = async () => (await watch.handlers.readHealth({})).isLooking
  const done = async () => {
    while (await isLooking()) await wait(5)
    return watch.handlers.readHealth({})
  }
  return { watch, events, isLooking, done }
}

/** A journal whose search index has lost what it knew. */
function withBrokenSearch() {
  const file = journalFile()
  const made = createdDatabase(file)
  fill(made)
  made.close()
  breakSearchIndex(file)
  const db = openDatabase(file)
  onTestFinished(() => db.close())
  return { db, folder: file.folder }
}

test('the file is looked through after unlocking, and not again within seven days', async () => {
  const { journal, folder } = await filledVault()
  const first = await watched(journal.db, folder).done()
  expect(first).toMatchObject({ places: 0, isSearchMended: false, lookedAt: '2026-03-04T09:00:00.000Z' })
  expect(await watched(journal.db, folder, '2026-03-11T08:00:00.000Z').isLooking()).toBe(false)
  expect(await watched(journal.db, folder, '2026-03-11T10:00:00.000Z').isLooking()).toBe(true)
})

test('a clock that was set back does not put the next look off for years', async () => {
  const { journal, folder } = await filledVault()
  await watched(journal.db, folder, '2038-02-01T00:00:00.000Z').done()
  expect(await watched(journal.db, folder).isLooking()).toBe(true)
})

test('looking waits for as long as somebody calls, and ends with the journal', async () => {
  const { journal, folder } = await filledVault()
  const { watch, isLooking, events } = watched(journal.db, folder)
  for (let call = 0; call < 20; call += 1) {
    watch.called()
    await wait(2)
  }
  expect(await isLooking()).toBe(true)
  watch.end()
  await wait(30)
  expect(await isLooking()).toBe(false)
  expect(events).toEqual([])
})

test('a spoilt page is found wherever it lies, and counted', async () => {
  const { journal, folder } = await filledVault()
  journal.close()
  const path = join(folder, 'journal-1.db')
  spoilPages(path, [Math.floor(pagesIn(path) / 2)])
  const { db } = await reopened(folder)
  const { done, events } = watched(db, folder)
  expect((await done()).places).toBeGreaterThan(0)
  expect(events.map(({ name }) => name)).toEqual(['damage-found', 'health-changed'])
  expect(thrownBy(() => addPersonNamed(contextOf(db), 'Lan Anh')).code).toBe('journal-damaged')
  expect(await watched(db, folder).isLooking()).toBe(true)
})

test('a damaged journal is read as far as it is whole and no longer written to', async () => {
  const { journal, folder } = await filledVault()
  const page = journal.db.get<{ pageno: number }>(sql`SELECT max(pageno) AS pageno FROM dbstat WHERE name = 'note'`)
  journal.close()
  spoilPages(join(folder, 'journal-1.db'), [page?.pageno ?? 0])
  const { db } = await reopened(folder)
  const whole = () => db.all(sql`SELECT name FROM person`)
  const everything = sql`SELECT text FROM note ORDER BY entry_seq`
  expect(thrownBy(() => db.all(everything)).code).toBe('journal-damaged')
  const before = contentsOf(folder)
  expect(thrownBy(() => addPersonNamed(contextOf(db), 'Lan Anh')).code).toBe('journal-damaged')
  expect(whole()).toHaveLength(1)
  expect(contentsOf(folder)).toEqual(before)
})

test('a search index out of step is made anew while looking, and is not called damage', async () => {
  const { db, folder } = withBrokenSearch()
  expect(await watched(db, folder).done()).toMatchObject({ places: 0, isSearchMended: true })
  expect(searchEntries(db, { text: 'pebble', personId: null, limit: 20 })).toHaveLength(20)
})

test('a search that meets a broken index is answered all the same', async () => {
  const { db, folder } = withBrokenSearch()
  const { watch } = watched(db, folder)
  watch.called()
  const route = createRouter({
    doorHandlers: closedDoors,
    openHandlers: () => ({ searchEntries: (query) => searchEntries(db, query) }),
    heal: watch.heal,
    newId,
    log: () => undefined,
  })
  const outcome = await route({ method: 'searchEntries', input: { text: 'pebble', personId: null, limit: 20 } })
  expect(outcome).toMatchObject({ ok: true })
  expect((outcome.ok && (outcome.value as unknown[])) || []).toHaveLength(20)
  expect(await watch.handlers.readHealth({})).toMatchObject({ isSearchMended: true, places: 0 })
})
