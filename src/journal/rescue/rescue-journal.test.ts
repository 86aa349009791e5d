import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import type { Context } from '../context.ts'
import {
  addPersonNamed,
  checkpointOf,
  commitmentOf,
  freedomOf,
  goalOf,
  noteOf,
  recognitionOf,
  record,
} from '../entries/testing/seeded-journal.ts'
import { searchEntries } from '../search/search.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { pagesIn, spoilPages } from '../storage/testing/spoil-page.ts'
import { contentsOf, temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { cheapCost } from '../vault/testing/cheap-cost.ts'
import { openVault, passphrase, reopened } from '../vault/testing/temporary-vault.ts'
import { createThrottle } from '../vault/throttle.ts'
import { rescueJournal } from './rescue-journal.ts'

const people = 5
const rounds = 60

function fill(db: Database): void {
  const context: Context = { db, clock: systemClock, newId, emit: () => undefined, templates: [], leftOutTemplates: [] }
  db.transaction(() => {
    for (let person = 1; person <= people; person += 1) {
      const id = addPersonNamed(context, `Person ${person}`)
      const goal = record(context, id, goalOf(`Goal ${person} zebrafish`))
      for (let round = 0; round < rounds; round += 1) {
        const words = `${person}.${round} ${'patience and trust '.repeat(12)}`
        record(context, id, noteOf(`Note ${words}`))
        record(context, id, recognitionOf(`Recognition ${words}`))
        record(context, id, commitmentOf(`Commitment ${words}`))
        if (round % 10 === 0) record(context, id, checkpointOf(goal.id, { happened: `Checkpoint ${words}` }))
        if (round % 20 === 0) record(context, id, freedomOf(`Area ${words}`))
      }
    }
  })
}

async function filledJournal() {
  const { folder, recoveryKey, journal } = await openVault()
  fill(journal.db)
  const words = wordsIn(journal.db)
  journal.close()
  return { folder, recoveryKey, words, path: join(folder, 'journal-1.db') }
}

const wordsIn = (db: Database): string[] =>
  db.all<{ words: string }>(sql`SELECT words FROM entry ORDER BY seq`).map(({ words }) => words)

const isWhole = (db: Database): boolean =>
  db.get<{ integrity_check: string }>(sql`PRAGMA integrity_check`)?.integrity_check === 'ok'

const rescued = (folder: string, to = join(temporaryFolder(), 'rescued')) =>
  rescueJournal({
    folder,
    to,
    secret: passphrase(),
    throttle: createThrottle(),
    now: new Date('2026-03-04T09:00:00.000Z'),
    newId,
    policy: cheapCost,
  }).then((report) => ({ report, to }))

/** A text that has to be somewhere in the rescued journal counts as kept also when it is a note now. */
async function share(to: string, words: readonly string[]): Promise<{ kept: number; db: Database }> {
  const { db } = await reopened(to)
  const after = new Set(wordsIn(db))
  return { kept: words.filter((text) => after.has(text)).length / words.length, db }
}

test('a journal without damage comes out of a rescue with every word, and the report says that nothing is lost', async () => {
  const { folder, words } = await filledJournal()
  const { report, to } = await rescued(folder)
  const { kept, db } = await share(to, words)
  expect(kept).toBe(1)
  expect(report.gaps).toEqual([])
  expect(report.things.every(({ lost, doubtful }) => lost === 0 && doubtful === 0)).toBe(true)
  expect(report.things.find(({ thing }) => thing === 'note')?.saved).toBe(people * rounds)
  expect(searchEntries(db, { text: 'zebrafish', personId: null, limit: 20 })).toHaveLength(people)
})

test.each([1, 2])('three spoilt pages cost next to nothing, and the damaged file is as it was (%i)', async (seed) => {
  const { folder, path, words } = await filledJournal()
  const last = pagesIn(path)
  spoilPages(
    path,
    [0.2, 0.5, 0.8].map((part) => 2 + ((Math.floor(last * part) + seed * 7) % (last - 1))),
  )
  const before = contentsOf(folder)
  const { to } = await rescued(folder)
  const { kept, db } = await share(to, words)
  expect(kept).toBeGreaterThan(0.97)
  expect(isWhole(db)).toBe(true)
  expect(contentsOf(folder)).toEqual(before)
})

test('any single page may be spoilt: what is rescued opens, fits together and says what is missing', async () => {
  const { folder, path, words } = await filledJournal()
  const whole = readFileSync(path)
  let least = 1
  const some = Array.from({ length: 5 }, (_, place) => 6 + Math.floor((place * pagesIn(path)) / 6))
  for (const page of [1, 2, 3, ...some]) {
    writeFileSync(path, whole)
    spoilPages(path, [page])
    const { report, to } = await rescued(folder)
    const { kept, db } = await share(to, words)
    expect(isWhole(db), `page ${page}`).toBe(true)
    least = Math.min(least, kept)
    const said = report.gaps.reduce((sum, { entries }) => sum + entries, 0)
    if (kept < 1) expect(said + report.keptAsNotes, `page ${page}, ${kept} kept`).toBeGreaterThan(0)
  }
  expect(least).toBeGreaterThan(0.5)
})

test('a flipped bit costs no word but those beside it', async () => {
  const { folder, path, words } = await filledJournal()
  const bytes = readFileSync(path)
  for (const page of [0, 30, 90]) {
    const at = page * 4_096 + 2_000
    bytes[at] = (bytes[at] ?? 0) ^ 4
  }
  writeFileSync(path, bytes)
  const { to } = await rescued(folder)
  expect((await share(to, words)).kept).toBeGreaterThan(0.998)
})

test('a rescued journal opens with the recovery key too', async () => {
  const { folder, recoveryKey } = await filledJournal()
  const { to } = await rescued(folder)
  await expect(reopened(to, { secret: { kind: 'recovery-key', recoveryKey } })).resolves.toBeDefined()
})

test('a wrong passphrase rescues nothing and leaves no folder', async () => {
  const { folder } = await filledJournal()
  const to = join(temporaryFolder(), 'rescued')
  const secret = passphrase('not the one at all')
  const options = { folder, to, secret, throttle: createThrottle(), now: new Date(), newId, policy: cheapCost }
  expect((await rejectionOf(rescueJournal(options))).code).toBe('wrong-passphrase')
  expect(() => contentsOf(to)).toThrow('ENOENT')
})

test('a file of which nothing can be read is called damaged, and no folder is left', async () => {
  const { folder, path } = await filledJournal()
  spoilPages(
    path,
    Array.from({ length: pagesIn(path) }, (_, page) => page + 1),
  )
  const to = join(temporaryFolder(), 'rescued')
  expect((await rejectionOf(rescued(folder, to))).code).toBe('journal-damaged')
  expect(() => contentsOf(to)).toThrow('ENOENT')
})
