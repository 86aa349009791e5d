import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NotesOptions, type NotesSource, noAnswers } from '#shared/journal/notes-import.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { listEntries } from '../entries/entries.ts'
import { addPersonNamed } from '../entries/testing/seeded-journal.ts'
import { exportedRecords } from '../export/testing/exported-text.ts'
import { undoImport } from '../import/undo-import.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { csvRows } from './csv-rows.ts'
import { importNotes } from './import-notes.ts'

let journal: TemporaryJournal
let ines: string
let zoe: string

beforeEach(() => {
  journal = temporaryJournal()
  ines = addPersonNamed(journal, 'Ines Marques')
  zoe = addPersonNamed(journal, 'Zoë Okafor')
})

afterEach(() => journal.remove())

const taken = (source: NotesSource, path: string, changes: Partial<NotesOptions> & { isTrial?: boolean } = {}) => {
  const { isTrial = false, ...options } = changes
  return importNotes(journal, { path, options: { source, personId: ines, answers: noAnswers, ...options }, isTrial })
}

const file = (name: string, text: string | Uint8Array): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

const notesOf = (personId: string) =>
  listEntries(journal.db, { personId, kinds: null, meetingId: null, limit: 500 }).map(({ day, layer, content }) => [
    day,
    layer,
    content.kind === 'note' ? content.text : content.kind,
  ])

function markdownFolder(): string {
  const folder = temporaryFolder()
  const files: Record<string, string> = {
    '2026-03-02 one-on-one.md': 'Dated by its name',
    'zoe/notes.md': '---\ndate: 2026-03-05\nperson: "Zoë Okafor"\n---\nDated above',
    'Zoe/20260306.md': 'In her folder',
    'log.md': '# Log\n\n## 2026-04-01\nFirst\n\n## 2. of April\nstill first\n\n## 3.4.2026 after lunch\nSecond\n',
    'undated.md': 'no day at all',
    'else.md': '---\ndate: 2026-03-05\nwith: Somebody Else\n---\nabout a stranger',
    'empty.md': '\n',
    'picture.png': 'not a note',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  writeFileSync(join(folder, 'latin.md'), Buffer.from('caf\u00e9', 'latin1'))
  return folder
}

test('a folder of Markdown comes in by the days in names, front matter and headings; the rest is reported with its line', async () => {
  const report = await taken('markdown', markdownFolder())
  expect(notesOf(ines)).toEqual([
    ['2026-04-03', 'private', 'after lunch\nSecond'],
    ['2026-04-01', 'private', 'First\n\n## 2. of April\nstill first'],
    ['2026-03-02', 'private', 'Dated by its name'],
  ])
  expect(notesOf(zoe)).toEqual([
    ['2026-03-06', 'private', 'In her folder'],
    ['2026-03-05', 'private', 'Dated above'],
  ])
  expect(report).toMatchObject({ added: 5, duplicates: 0, problemCount: 6 })
  expect(report.people).toEqual([{ name: 'Somebody Else', count: 1, answer: null }])
  expect(report.encodings).toEqual([{ file: 'latin.md', encoding: 'windows-1252', example: 'caf\u00e9' }])
  expect(report.problems).toEqual([
    { file: 'else.md', line: 1, to: 5, problem: 'unknown-person', about: 'Somebody Else' },
    { file: 'empty.md', line: 1, to: 1, problem: 'no-text', about: '' },
    { file: 'latin.md', line: 1, to: 1, problem: 'no-day', about: '' },
    { file: 'log.md', line: 1, to: 1, problem: 'title', about: '' },
    { file: 'picture.png', line: null, to: null, problem: 'attachment', about: 'png' },
    { file: 'undated.md', line: 1, to: 1, problem: 'no-day', about: '' },
  ])
})

test('a trial says the same and changes nothing; the second time all are duplicates; one undo takes it back', async () => {
  const folder = markdownFolder()
  const before = exportedRecords(journal)
  const trial = await taken('markdown', folder, { isTrial: true })
  expect(exportedRecords(journal)).toEqual(before)
  // All of it is to be read anew, and nothing is told to have come in.
  expect(journal.events.filter((event) => 'entryIds' in event && event.entryIds.length > 0)).toEqual([])
  const { batchId, ...done } = await taken('markdown', folder)
  expect({ ...done, batchId: null }).toEqual(trial)
  expect(await taken('markdown', folder)).toMatchObject({ added: 0, duplicates: 5, batchId: null })
  await undoImport(journal, batchId ?? '')
  expect(exportedRecords(journal)).toEqual(before)
})

const table =
  'Wann;Wer;Was\n2026-03-02;Zoë;"Said ""yes""\nand meant it"\n02.04.2026;;plain\n31.02.2026;;no such day\n;;\n'

test('a table comes in by its columns: what they hold says what they are, or the person does', async () => {
  const path = file('notes.csv', table)
  const columns = ['day', 'person', 'out'] as const
  expect(await taken('csv', path, { answers: { ...noAnswers, columns: [...columns] }, isTrial: true })).toMatchObject({
    added: 0,
    table: { columns: ['Wann', 'Wer', 'Was'], roles: columns, isHeaderSure: true },
    problems: [{ file: '', line: 1, to: 6, problem: 'no-columns' }],
  })
  const report = await taken('csv', path)
  expect(report).toMatchObject({ added: 2, problems: [{ file: '', line: 5, to: 5, problem: 'no-day' }] })
  expect(notesOf(zoe)).toEqual([['2026-03-02', 'private', 'Said "yes"\nand meant it']])
  expect(notesOf(ines)).toEqual([['2026-04-02', 'private', 'plain']])
  expect((await taken('csv', file('open.csv', 'date,text\n2026-03-02,"never closed\n\nmore\n'))).problems).toEqual([
    { file: '', line: 2, to: 4, problem: 'quote-open', about: '' },
  ])
})

test('any table is read as it was written', () => {
  const anyCell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é'), maxLength: 8 })
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (rows) => {
      const text = ['day,text', ...rows.map((row) => row.map(quoted).join(','))].join('\n')
      const read = [...csvRows(text)]
      expect(read.slice(1).map(({ cells }) => cells)).toEqual(rows)
      const lines = text.split('\n')
      for (const { line } of read) expect(lines[line - 1]).toBeDefined()
    }),
  )
})

test('Day One’s JSON comes in on the day where it was written, and says where it is broken', async () => {
  const entries = [
    { creationDate: '2026-03-02T23:30:00Z', timeZone: 'Asia/Tokyo', text: 'Late in Tokyo' },
    { creationDate: 'never', text: 'no day' },
    { text: 'no date' },
  ]
  const path = file('Journal.json', JSON.stringify({ metadata: { version: '1.0' }, entries }, null, 2))
  const report = await taken('day-one', path)
  expect(notesOf(ines)).toEqual([['2026-03-03', 'private', 'Late in Tokyo']])
  expect(report.problems.map(({ problem }) => problem)).toEqual(['no-day', 'wrong-form'])
  expect((await taken('day-one', file('cut.json', '{\n"entries": [\n{ "text"'))).problems).toEqual([
    { file: '', line: 3, to: 3, problem: 'not-json', about: '' },
  ])
  expect((await taken('day-one', file('other.json', '[]'))).problems).toEqual([
    { file: '', line: 1, to: 1, problem: 'wrong-form', about: '' },
  ])
})

test('the JSON of jrnl comes in with its titles', async () => {
  const entries = [
    { title: 'A walk.', body: 'It rained.', date: '2026-03-02', time: '09:00', tags: [], starred: false },
  ]
  expect(await taken('jrnl', file('jrnl.json', JSON.stringify({ tags: {}, entries }, null, 2)))).toMatchObject({
    added: 1,
  })
  expect(notesOf(ines)).toEqual([['2026-03-02', 'private', 'A walk.\nIt rained.']])
})

test('no bytes whatever stop an import or come in unread', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('csv', 'day-one', 'jrnl'),
      fc.uint8Array({ maxLength: 300 }),
      async (source, bytes) => {
        const before = exportedRecords(journal).length
        const { added } = await taken(source, file('any', bytes))
        expect(exportedRecords(journal).length).toBe(before + added)
      },
    ),
    { numRuns: 60 },
  )
})

test('a large file comes in while others read, tells how far it is, and can be stopped with nothing changed', async () => {
  const rows = Array.from({ length: 4_000 }, (_, number) => `2026-03-02,note ${number}`)
  const path = file('large.csv', ['date,text', ...rows].join('\n'))
  const before = exportedRecords(journal)
  let isDone = false
  const importing = taken('csv', path).finally(() => {
    isDone = true
  })
  const outcome = expect(importing).rejects.toMatchObject({ code: 'stopped' })
  let reads = 0
  while (!isDone) {
    await setImmediate()
    reads += Number(notesOf(ines).length >= 0)
    if (journal.events.some(({ name }) => name === 'file-progress')) journal.db.stopLongTransaction()
  }
  await outcome
  expect(reads).toBeGreaterThan(2)
  expect(exportedRecords(journal)).toEqual(before)
})

test('a file that is not there is reported', async () => {
  await expect(taken('csv', '/nowhere/notes.csv')).rejects.toMatchObject({ code: 'file-unreadable' })
  await expect(taken('markdown', '/nowhere')).rejects.toMatchObject({ code: 'file-unreadable' })
})
