import { randomBytes, randomUUID } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { addAgendaItem } from '../agenda/agenda.ts'
import type { Context } from '../context.ts'
import { amendEntry, recordEntry, trashEntry } from '../entries/entries.ts'
import { addPersonNamed, draftOf, noteOf, record } from '../entries/testing/seeded-journal.ts'
import { anyJournalStory } from '../export/testing/any-journal.ts'
import { exportedRecords } from '../export/testing/exported-text.ts'
import { keepText } from '../kept-texts/kept-texts.ts'
import { listPeople } from '../people/people.ts'
import { addOwnWord } from '../spelling/spelling.ts'
import { createDatabase } from '../storage/create-database.ts'
import { sql } from '../storage/sql.ts'
import { decryptedBytes } from '../storage/testing/decrypted-bytes.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { saveSummaryDraft } from '../summary/drafts.ts'
import { noteSummaryMade } from '../summary/summary.ts'
import { erasePerson, readErasure } from './erase.ts'

const templates = [exampleTemplate]

/** Every page in clear, of a copy: the file itself is held by the open journal, whose log has to be empty by then. */
function pagesInClear(path: string, dataKey: Uint8Array): string {
  expect(statSync(`${path}-wal`).size).toBe(0)
  const copy = join(temporaryFolder(), 'copy.db')
  copyFileSync(path, copy)
  return decryptedBytes(copy, dataKey)
}

/** Words of which every one must go, each of which lies somewhere else: name, words, trash, history, agenda, drafts, a field. */
const canaries = [
  'Zphyrine',
  'qanathole',
  'brevwindle',
  'tosquemar',
  'lunderfip',
  'grovamite',
  'wexildon',
  'phandorle',
  'kestovane',
  'mullibrant',
]

function journalOfTwo(context: Context): { erased: string; kept: string } {
  const [name = '', live = '', trashed = '', earlier = '', agenda = '', drives = '', secret = '', ...drafts] = canaries
  const erased = addPersonNamed(context, name)
  const kept = addPersonNamed(context, 'Noor')
  context.db.transaction(() => {
    for (let count = 0; count < 400; count += 1) {
      record(
        context,
        count % 2 ? erased : kept,
        noteOf(`${count % 2 ? live : 'kept'} ${randomBytes(300).toString('hex')}`),
      )
    }
  })
  trashEntry(context, record(context, erased, noteOf(trashed)).id)
  const { id } = record(context, erased, noteOf(earlier))
  const later = { ...context, clock: { now: () => new Date('2026-04-01T09:00:00.000Z') } }
  amendEntry(later, { id, day: '2026-03-02', layer: 'private', content: noteOf('other words') })
  addAgendaItem(context, { personId: erased, text: agenda, layer: 'private' })
  recordEntry(
    context,
    draftOf(erased, {
      kind: 'recognition',
      whatTheyDid: drives,
      madePossible: '',
      state: 'noticed',
      saidWords: '',
      saidOn: null,
      channel: '',
      landed: '',
    }),
  )
  recordEntry(context, draftOf(erased, noteOf(secret), { layer: 'private' }))
  const [earlierDraft = '', draft = '', waiting = ''] = drafts
  keepText(context, { place: `agenda/${erased}`, personId: erased, text: waiting })
  saveSummaryDraft(context, { personId: erased, draft: { ...blankDraft, opening: earlierDraft } })
  saveSummaryDraft(later, { personId: erased, draft: { ...blankDraft, themes: { goals: draft } } })
  noteSummaryMade(later, { personId: erased, period: { from: '2026-01-01', to: '2026-04-01' } })
  record(context, kept, noteOf('Noor went with someone'))
  return { erased, kept }
}

test('after a person was erased no word of them is on any page of the decrypted file, and all else is as it was', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'journal-1.db')
  const dataKey = randomBytes(32)
  const identity = { vaultId: '00'.repeat(16), keyId: '00'.repeat(8) }
  const db = createDatabase({ path, dataKey, identity, createdAt: '2026-03-04T09:00:00.000Z' })
  const context: Context = {
    db,
    clock: { now: () => new Date('2026-03-04T09:00:00.000Z') },
    newId: randomUUID,
    emit: () => undefined,
    templates,
    leftOutTemplates: [],
  }
  const { erased, kept } = journalOfTwo(context)
  const before = exportedRecords(context, kept)
  db.compact()
  // The control: every word is found as long as its person is there, also in lower case in the search index.
  const found = pagesInClear(path, dataKey)
  for (const canary of canaries) expect(found).toContain(canary)
  expect(found).toContain(erased)

  erasePerson(context, erased)
  expect(exportedRecords(context, kept)).toEqual(before)
  const left = pagesInClear(path, dataKey).toLowerCase()
  for (const canary of canaries) {
    expect(left).not.toContain(canary.toLowerCase())
    // A term of the index that shares its beginning with the one before is stored without it.
    expect(left).not.toContain(canary.slice(2).toLowerCase())
  }
  expect(left).not.toContain(erased)
  // What is deleted later is overwritten again.
  expect(db.get(sql`SELECT v FROM entry_search_config WHERE k = 'secure-delete'`)).toEqual({ v: 1 })
  db.close()
  expect(readdirSync(folder)).toEqual(['journal-1.db'])
  expect(readFileSync(path).length).toBeLessThan(found.length)
})

test('anyone who is erased from any journal leaves nothing in it, and no one else loses a record', async () => {
  await fc.assert(
    fc.asyncProperty(anyJournalStory, fc.nat(), (story, place) =>
      withTemporaryJournal(
        (journal) => {
          story(journal)
          const people = listPeople(journal.db)
          const gone = people[place % Math.max(people.length, 1)]
          if (!gone) return
          const others = (exportedRecords(journal) as { id: string; personId?: string }[]).filter(
            ({ id, personId }) => id !== gone.id && personId !== gone.id,
          )
          erasePerson(journal, gone.id)
          expect(exportedRecords(journal)).toEqual(others)
          expect(() => readErasure(journal.db, gone.id)).toThrow(expect.objectContaining({ code: 'not-found' }))
        },
        { templates },
      ),
    ),
    { numRuns: 30 },
  )
}, 60_000)

test('says beforehand what goes', async () => {
  await withTemporaryJournal((journal) => {
    const { erased } = journalOfTwo(journal)
    addOwnWord(journal, 'Zphyrine')
    expect(readErasure(journal.db, erased)).toEqual({
      ...{ entries: 204, meetings: 0, agendaItems: 1, revisions: 1, ownWords: 1 },
    })
  })
})
