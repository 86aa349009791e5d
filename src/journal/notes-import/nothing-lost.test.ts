import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NotesSource, noAnswers } from '#shared/journal/notes-import.ts'
import { withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPersonNamed } from '../entries/testing/seeded-journal.ts'
import { importNotesWhole } from './import-notes.ts'
import { notesAbout, pathTo } from './testing/foreign-notes.ts'

// The rule for every importer: each non-blank line, file, column and record ends in an entry or in the report.

type Files = Readonly<Record<string, string>>

const wordsIn = (journal: Parameters<typeof notesAbout>[0]): string =>
  notesAbout(journal)
    .map(({ text }) => text)
    .join('\n')

/** Marks of a text by which each line is found again. */
const markOf = /\bm\d+m[a-z]?\b/g

/** Each mark of each file is in a note, or on a line that the report names. */
async function assertAccounted(source: NotesSource, files: Files): Promise<void> {
  await withTemporaryJournal(async (journal) => {
    const personId = addPersonNamed(journal, 'Ines Marques')
    addPersonNamed(journal, 'Zoë Okafor')
    const request = { path: pathTo(source, files), options: { source, personId, answers: noAnswers } }
    const trial = await importNotesWhole(journal, { ...request, isTrial: true })
    expect(wordsIn(journal)).toBe('')
    const { report, problems } = await importNotesWhole(journal, { ...request, isTrial: false })
    expect({ ...report, batchId: null }).toEqual(trial.report)
    expect(report.problemCount).toBe(problems.length)
    expect(report.problemCounts.reduce((sum, { count }) => sum + count, 0)).toBe(problems.length)
    // The names of columns are shown with what each of them holds.
    const notes = `${wordsIn(journal)} ${report.table?.columns.join(' ') ?? ''}`
    for (const [file, text] of Object.entries(files)) {
      const place = source === 'markdown' ? file : ''
      const reported = problems.filter((problem) => problem.file === place)
      for (const [at, line] of text.split('\n').entries()) {
        for (const mark of line.match(markOf) ?? []) {
          const isReported = reported.some(
            (one) => one.line === null || (one.line <= at + 1 && at + 1 <= (one.to ?? one.line)),
          )
          expect(notes.includes(mark) || isReported, `${file}:${at + 1} ${line}`).toBe(true)
        }
      }
    }
  })
}

const marked = (texts: readonly string[]): string[] => texts.map((text, at) => text.replaceAll('@', `m${at}m`))

const anyLine = fc.constantFrom(
  '@ words',
  '',
  '# @',
  '## @ title',
  '### 2026-03-02 @',
  '## 2026-03-09 @ words',
  '# 2026-03-16',
  '2026-03-17',
  '**2 March 2026**',
  '03/04/2026',
  'Mar 3, 2026 | @',
  '@ setext',
  '===',
  '---',
  '```',
  '~~~ @',
  '<!-- @',
  '-->',
  '- [[Zoë Okafor]] @',
  '2026-03-30: @',
  '- 2026-03-31 @',
  '## 1:1 with Bo @',
  '- [ ] @',
  'Person: Someone @',
  'Date: 5 March 2026 @',
  '    # 2026-04-01 @',
  '===== 2026-03-30 @ =====',
  '[2026-03-31 09:00] @',
  'person: Zoë Okafor',
  'date: 2026-04-04',
  'mood: @',
  'tags: [@, one]',
  '  - @',
  'a: "@',
)
const anyText = fc
  .tuple(fc.boolean(), fc.array(anyLine, { maxLength: 14 }))
  .map(([hasFront, lines]) => marked(hasFront ? ['---', ...lines] : lines).join('\n'))
const anyName = fc.constantFrom(
  'a.md',
  'b.txt',
  '2026-05-01.md',
  'Zoë Okafor.md',
  'People/Bo.md',
  'Zoë/1.md',
  '.trash/x.md',
  'c.docx',
  'd.png',
  'e.sync-conflict-20240601-120000-ABCDEF7.md',
  'Journal/2026/03/02.txt',
  'Templates/t.md',
)

test('of any folder of Markdown and plain text each line is in a note or in the report', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(anyName, anyText, { minKeys: 1, maxKeys: 4 }), (files) =>
      assertAccounted('markdown', files),
    ),
    { numRuns: 150 },
  )
}, 120_000)

const anyCell = fc.constantFrom(
  '@',
  '',
  'two @ words',
  '"q, @"',
  '"two\n@"',
  '2026-03-02',
  '03/04/2026',
  '13.4.2026',
  'Zoë Okafor',
  'Bo @',
  '"open @',
  'x "@" y',
)
const anyTable = fc
  .tuple(
    fc.constantFrom(',', ';', '\t'),
    fc.array(fc.constantFrom('Date', 'Notes', 'Person', '@ Wins', 'Name', ''), { minLength: 1, maxLength: 5 }),
    fc.array(fc.array(anyCell, { minLength: 1, maxLength: 6 }), { maxLength: 6 }),
  )
  .map(([sign, header, rows]) => marked([header, ...rows].map((cells) => cells.join(sign))).join('\n'))

test('of any table each row and each column is in notes or in the report', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, (text) => assertAccounted('csv', { 't.csv': text })),
    { numRuns: 200 },
  )
}, 120_000)

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const anyEntry = fc.record({
  creationDate: maybe(fc.constantFrom('2026-03-02T10:00:00Z', 'never')),
  date: maybe(fc.constantFrom('2026-03-02', '03/04/2026', 'x')),
  text: maybe(fc.constantFrom('@', '', '@\\- ![](dayone-moment://A)')),
  richText: maybe(fc.constantFrom('{"contents":[{"text":"@r"}]}', '{')),
  title: maybe(fc.constantFrom('@t', '')),
  body: maybe(fc.constantFrom('@b', '')),
  tags: maybe(fc.constantFrom(['@g'], ['Zoë'], [])),
  photos: maybe(fc.constant([{}])),
})

test('of any Day One or jrnl each word of each entry is in a note, or its entry or its field is in the report', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('day-one', 'jrnl'),
      fc.array(anyEntry, { maxLength: 5 }),
      async (source, entries) => {
        const lines = marked(entries.map((entry) => JSON.stringify(entry)))
        await withTemporaryJournal(async (journal) => {
          const personId = addPersonNamed(journal, 'Ines')
          const path = pathTo(source, { 'j.json': `{"entries":[\n${lines.join(',\n')}\n]}` })
          const options = { source, personId, answers: noAnswers }
          const { problems } = await importNotesWhole(journal, { path, options, isTrial: false })
          const notes = new Set(wordsIn(journal).match(markOf))
          for (const [at, line] of lines.entries()) {
            const own = problems.filter(({ problem, about }) => problem !== 'field-out' && about === `${at + 1}`)
            // A picture says nothing about the words beside it; an entry of pictures alone is one.
            const isOut = own.some(
              ({ problem }) => problem !== 'attachment' || !/"(?:richT|t)ext":"[^"]*m\d/.test(line),
            )
            for (const [field, value] of Object.entries(JSON.parse(line) as Record<string, unknown>)) {
              const isFieldOut = problems.some(
                ({ problem, about }) => problem === 'field-out' && about.startsWith(`${field} (`),
              )
              const lost = (JSON.stringify(value).match(markOf) ?? []).filter((mark) => !notes.has(mark))
              expect(isOut || isFieldOut ? [] : lost, line).toEqual([])
            }
          }
        })
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)
