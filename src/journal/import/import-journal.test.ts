import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportVersion } from '#shared/journal/export.ts'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { addAgendaItem } from '../agenda/agenda.ts'
import { recordEntry, trashEntry } from '../entries/entries.ts'
import {
  addPersonNamed,
  checkpointOf,
  draftOf,
  freedomOf,
  goalOf,
  noteOf,
  record,
} from '../entries/testing/seeded-journal.ts'
import { personMarkdown } from '../export/person-markdown.ts'
import { anyJournalStory } from '../export/testing/any-journal.ts'
import { exportedRecords, exportedText } from '../export/testing/exported-text.ts'
import { listPeople } from '../people/people.ts'
import { searchEntries } from '../search/search.ts'
import { sql } from '../storage/sql.ts'
import { readDraft, saveSummaryDraft } from '../summary/drafts.ts'
import { noteSummaryMade } from '../summary/summary.ts'
import { importJournal } from './import-journal.ts'
import { undoImport } from './undo-import.ts'

const options = { templates: [exampleTemplate] }

const fileWith = (journal: TemporaryJournal, text: string): string => {
  const path = join(journal.folder, 'export.json')
  writeFileSync(path, text)
  return path
}

const taken = (into: TemporaryJournal, text: string, isTrial = false) =>
  importJournal(into, { path: fileWith(into, text), isTrial })

/** What is kept beside the records and follows from them. */
const derived = ({ db }: TemporaryJournal): unknown => [
  db.all(sql`
    SELECT freedom_latest.person_id, area_key, entry.id FROM freedom_latest
    JOIN entry ON entry.seq = freedom_latest.entry_seq ORDER BY freedom_latest.person_id, area_key
  `),
  db.all(sql`SELECT id, words FROM entry ORDER BY seq`),
  db.all(sql`SELECT term, count(*) AS uses FROM entry_word GROUP BY term ORDER BY term`),
]

test('any journal comes out of its JSON equal: records, history, trash, order, and what follows from them', async () => {
  await fc.assert(
    fc.asyncProperty(anyJournalStory, (story) =>
      withTemporaryJournal(
        (original) =>
          withTemporaryJournal(async (copy) => {
            story(original)
            await taken(copy, exportedText(original))
            expect(exportedRecords(copy)).toEqual(exportedRecords(original))
            expect(derived(copy)).toEqual(derived(original))
          }, options),
        options,
      ),
    ),
    { numRuns: 60 },
  )
}, 120_000)

test('taking a file in twice adds nothing, and one undo takes the whole import back', async () => {
  await fc.assert(
    fc.asyncProperty(anyJournalStory, (story) =>
      withTemporaryJournal(
        (original) =>
          withTemporaryJournal(async (copy) => {
            story(original)
            const text = exportedText(original)
            const { batchId, added } = await taken(copy, text)
            const again = await taken(copy, text)
            expect(again.known).toEqual(added)
            expect(again.added).toEqual({
              person: 0,
              meeting: 0,
              entry: 0,
              'agenda-item': 0,
              template: 0,
              summary: 0,
              'own-word': 0,
            })
            expect(await undoImport(copy, batchId ?? '')).toEqual({ kept: 0 })
            expect(exportedRecords(copy)).toEqual([])
          }, options),
        options,
      ),
    ),
    { numRuns: 25 },
  )
}, 120_000)

const small = (): { original: TemporaryJournal; copy: TemporaryJournal; remove: () => void } => {
  const original = temporaryJournal(options)
  const copy = temporaryJournal(options)
  const personId = addPersonNamed(original, 'Ines')
  const goal = record(original, personId, goalOf('Ship the export'))
  record(original, personId, checkpointOf(goal.id, { becomes: 'reached' }))
  record(original, personId, freedomOf('Hiring'))
  addAgendaItem(original, { personId, text: 'rota', layer: 'shareable' })
  const remove = (): void => {
    original.remove()
    copy.remove()
  }
  return { original, copy, remove }
}

test('a trial counts what would come in and leaves the journal as it was', async () => {
  const { original, copy, remove } = small()
  expect(await taken(copy, exportedText(original), true)).toEqual({
    added: { person: 1, meeting: 0, entry: 3, 'agenda-item': 1, template: 0, summary: 0, 'own-word': 0 },
    known: { person: 0, meeting: 0, entry: 0, 'agenda-item': 0, template: 0, summary: 0, 'own-word': 0 },
    batchId: null,
  })
  expect(exportedRecords(copy)).toEqual([])
  // All of it is to be read again, and nothing is reported as having come in.
  expect(copy.events.filter((event) => 'entryIds' in event && event.entryIds.length > 0)).toEqual([])
  remove()
})

test('after an undo what was written since is whole, with the person and the goal that it hangs on', async () => {
  const { original, copy, remove } = small()
  // Ids of the copy begin where those of the original end.
  for (let count = 0; count < 20; count += 1) copy.newId()
  const { batchId } = await taken(copy, exportedText(original))
  const [person] = listPeople(copy.db)
  const goal = searchEntries(copy.db, { text: 'export', personId: null, limit: 5 })[0]
  const personId = person?.id ?? ''
  recordEntry(copy, draftOf(personId, checkpointOf(goal?.entryId ?? '', { happened: 'looked again' })))
  recordEntry(copy, draftOf(personId, noteOf('mine')))
  expect(await undoImport(copy, batchId ?? '')).toEqual({ kept: 1 })
  const left = exportedRecords(copy) as { type: string; content?: { kind: string } }[]
  // The checkpoint that reached the goal has gone, so it is live again.
  expect(left[1]).toMatchObject({ content: { state: 'active' } })
  expect(left.map(({ type, content }) => content?.kind ?? type)).toEqual(['person', 'goal', 'checkpoint', 'note'])
  await expect(undoImport(copy, batchId ?? '')).rejects.toMatchObject({ code: 'not-found' })
  remove()
})

test('a draft of a summary comes in with what left, and goes again unless it was gone on with', async () => {
  const { original, copy, remove } = small()
  const personId = listPeople(original.db)[0]?.id ?? ''
  for (let count = 0; count < 20; count += 1) copy.newId()
  await taken(copy, exportedText(original))
  const draft = { ...blankDraft, opening: 'a year of steady hands' }
  saveSummaryDraft(original, { personId, draft })
  noteSummaryMade(original, { personId, period: { from: '2026-01-01', to: '2026-12-31' } })
  const text = exportedText(original)
  const first = await taken(copy, text)
  expect(first.added).toMatchObject({ person: 0, entry: 0, summary: 1 })
  expect(exportedRecords(copy)).toEqual(exportedRecords(original))
  await undoImport(copy, first.batchId ?? '')
  expect(readDraft(copy.db, personId)).toEqual({ draft: blankDraft, version: 0 })
  const again = await taken(copy, text)
  copy.clock.set('2026-12-01T09:00:00.000Z')
  saveSummaryDraft(copy, { personId, draft: { ...draft, opening: 'mine now' } })
  await undoImport(copy, again.batchId ?? '')
  expect(readDraft(copy.db, personId).draft.opening).toBe('mine now')
  remove()
})

test('a file that was cut, changed or is of a later form is refused with its line, and nothing comes in', async () => {
  const { original, copy, remove } = small()
  const text = exportedText(original)
  const lines = text.split('\n')
  const changed = (at: number, line: string): string => lines.with(at, line).join('\n')
  const cases: [string, object][] = [
    ['', { code: 'import-invalid', detail: { line: 1 } }],
    ['{"records":[]}', { code: 'import-invalid', detail: { line: 1 } }],
    [text.replace(`"version":${exportVersion}`, `"version":${exportVersion + 1}`), { code: 'import-newer' }],
    [changed(2, lines[2]?.slice(0, 40) ?? ''), { code: 'import-invalid', detail: { line: 3 } }],
    [
      changed(3, (lines[3] ?? '').replace('"layer":"shareable"', '"layer":"mirror"')),
      { code: 'import-invalid', detail: { line: 4 } },
    ],
    [lines.slice(0, 4).join('\n'), { code: 'import-cut-short', detail: { line: 4 } }],
    [lines.toSpliced(3, 1).join('\n'), { code: 'import-cut-short' }],
    // No one left whom the entries are about.
    [
      lines
        .toSpliced(1, 1)
        .join('\n')
        .replace('\n,', '\n')
        .replace(/"count":\d+/, '"count":4'),
      { code: 'import-invalid' },
    ],
  ]
  for (const [broken, refusal] of cases) {
    await expect(taken(copy, broken)).rejects.toMatchObject(refusal)
    expect(exportedRecords(copy)).toEqual([])
  }
  writeFileSync(join(copy.folder, 'latin1.json'), Buffer.from(text.replace('Hiring', 'é'), 'latin1'))
  await expect(importJournal(copy, { path: join(copy.folder, 'latin1.json'), isTrial: false })).rejects.toMatchObject({
    code: 'import-invalid',
  })
  await expect(importJournal(copy, { path: join(copy.folder, 'nowhere'), isTrial: false })).rejects.toMatchObject({
    code: 'file-unreadable',
  })
  remove()
})

test('a checkpoint that comes in moves a goal on that is there already, and its undo moves it back', async () => {
  const { original, copy, remove } = small()
  const whole = exportedText(original)
  const lines = whole.split('\n')
  await taken(
    copy,
    lines
      .toSpliced(3, 3)
      .join('\n')
      .replace(/"count":\d+/, '"count":2')
      .replace('"reached"', '"active"'),
  )
  const goalState = (): unknown =>
    (exportedRecords(copy) as { content?: { state: string } }[]).find(({ content }) => content)?.content?.state
  copy.db.run(sql`UPDATE goal SET state = 'active'`)
  for (let count = 0; count < 20; count += 1) copy.newId()
  const { batchId } = await taken(copy, whole)
  expect(goalState()).toBe('reached')
  await undoImport(copy, batchId ?? '')
  expect(goalState()).toBe('active')
  remove()
})

test('pieces of two states are never put together', async () => {
  await withTemporaryJournal(async (journal) => {
    const personId = addPersonNamed(journal, 'Ines')
    const { id } = record(journal, personId, noteOf('one'))
    const { readExportPiece } = await import('../export/export-pieces.ts')
    const { next } = readExportPiece(journal, { personId: null, cursor: null })
    trashEntry(journal, id)
    expect(() => readExportPiece(journal, { personId: null, cursor: next })).toThrow(
      expect.objectContaining({ code: 'export-outdated' }),
    )
  })
})

test('records leave in the order in which they were written, over many pieces', async () => {
  await withTemporaryJournal((journal) => {
    const personId = addPersonNamed(journal, 'Ines')
    const ids = journal.db.transaction(() =>
      Array.from(
        { length: 1_100 },
        (_, at) => record(journal, personId, noteOf(`note ${at}`), at % 2 ? '2026-03-01' : '2025-03-01').id,
      ),
    )
    expect((exportedRecords(journal) as { id: string }[]).slice(1).map(({ id }) => id)).toEqual(ids)
  })
})

test('one person leaves with everything about them and nothing of anybody else', async () => {
  await withTemporaryJournal((journal) => {
    const [ines, noor] = [addPersonNamed(journal, 'Ines'), addPersonNamed(journal, 'Noor')]
    record(journal, ines, noteOf('about Ines'))
    record(journal, noor, noteOf('about Noor'))
    const { id } = recordEntry(journal, draftOf(ines, noteOf('private and in the trash'), { layer: 'private' }))
    trashEntry(journal, id)
    const text = exportedText(journal, ines)
    expect(text).not.toContain('Noor')
    expect(exportedRecords(journal, ines)).toHaveLength(3)
    expect(text).toContain('private and in the trash')
  })
})

test('what was drafted for a summary of someone leaves with everything about them, as JSON and as text', async () => {
  await withTemporaryJournal((journal) => {
    const ines = addPersonNamed(journal, 'Ines')
    const { id } = record(journal, ines, noteOf('the rota held'))
    const draft = { ...blankDraft, opening: 'opening words', entries: { [id]: 'words beside' } }
    saveSummaryDraft(journal, { personId: ines, draft })
    for (const text of [exportedText(journal, ines), personMarkdown(journal, ines)]) {
      expect(text).toContain('opening words')
      expect(text).toContain('words beside')
    }
  })
})

test('control characters of a file stay out of every record', () =>
  withTemporaryJournal(async (original) => {
    addPersonNamed(original, 'Ines MARK')
    const text = exportedText(original).replaceAll('MARK', String.raw`M\u0001\u0007K`)
    await withTemporaryJournal(async (copy) => {
      await taken(copy, text)
      expect(listPeople(copy.db).map(({ name }) => name)).toContain('Ines MK')
    })
  }))
