import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type NotesSource, noAnswers } from '#shared/journal/notes-import.ts'
import { type TemporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPersonNamed } from '../entries/testing/seeded-journal.ts'
import { importJournal } from '../import/import-journal.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { importNotes } from './import-notes.ts'

const names: { readonly [Source in NotesSource]: string } = {
  markdown: 'a.md',
  csv: 'a.csv',
  'day-one': 'a.json',
  jrnl: 'a.json',
}

async function read(
  journal: TemporaryJournal,
  personId: string,
  { source, text }: { source: NotesSource; text: string },
) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, names[source]), text)
  const path = source === 'markdown' ? folder : join(folder, names[source])
  await importNotes(journal, { path, options: { source, personId, answers: noAnswers }, isTrial: true })
}

/** Every character of ASCII, the line ends and blanks of Unicode, and pairs that begin and end things. */
const units = [
  ...Array.from({ length: 128 }, (_, at) => String.fromCharCode(at)),
  ...['\u0085', '\u00a0', '\u2028', '\u2029', '\u3000', '\ufeff', 'é', '年', '😀', '\u0301'],
  ...[
    '[[',
    ']]',
    '](',
    '![',
    '**',
    '- ',
    '> ',
    '# ',
    '1 ',
    '1/',
    '1.',
    'a ',
    'a:',
    ': ',
    '""',
    '",',
    '{"',
    '[]',
    '{}',
    ', ',
  ],
  ...[
    '\n\n',
    '\n#',
    '\n-',
    '\n```',
    '---\n',
    'a: \n',
    '<!--',
    '2026-',
    '\\\\',
    '(a',
    '&a ',
    '*a ',
    '- - ',
    '| a',
    ' \n',
    '\t\n',
  ],
]
const frames: { readonly [Source in NotesSource]: readonly ((run: string) => string)[] } = {
  markdown: [
    (run) => run,
    (run) => `---\na: ${run}\ndate: 2026-03-02\n---\nwords`,
    (run) => `# 2026-03-02 ${run}\n${run}`,
    (run) => `Person: ${run}`,
  ],
  csv: [(run) => run, (run) => `Date,Notes\n2026-03-02,${run}\n`],
  'day-one': [(run) => run, (run) => JSON.stringify({ entries: [{ creationDate: run, text: run, richText: run }] })],
  jrnl: [(run) => `{"entries":${run}`, (run) => JSON.stringify({ entries: [{ date: run, title: run, tags: [run] }] })],
}

for (const source of ['markdown', 'csv', 'day-one', 'jrnl'] as const) {
  test(`a long run of any character is read or refused by ${source} in a moment`, async () => {
    await withTemporaryJournal(async (journal) => {
      const personId = addPersonNamed(journal, 'Ines')
      for (const frame of frames[source]) {
        for (const unit of units) {
          const began = process.cpuUsage()
          await read(journal, personId, { source, text: frame(unit.repeat(10_000)) })
          const { user, system } = process.cpuUsage(began)
          // A hundred times what it takes; without bound it took minutes.
          expect((user + system) / 1_000, JSON.stringify(unit)).toBeLessThan(2_000)
        }
      }
    })
  }, 240_000)
}

test('the largest files of one sign alone are read, and one beyond is refused', async () => {
  await withTemporaryJournal(async (journal) => {
    const personId = addPersonNamed(journal, 'Ines')
    for (const sign of [',', '"', '\n']) await read(journal, personId, { source: 'csv', text: sign.repeat(32 << 20) })
    const folder = temporaryFolder()
    const path = join(folder, 'a.csv')
    writeFileSync(path, ','.repeat((32 << 20) + 1))
    const options = { source: 'csv' as const, personId, answers: noAnswers }
    const { problems } = await importNotes(journal, { path, options, isTrial: true })
    expect(problems.map(({ problem }) => problem)).toEqual(['too-large'])
  })
}, 120_000)

test.skipIf(process.platform === 'win32')(
  'a pipe or a device is refused by its type and never waited for',
  async () => {
    await withTemporaryJournal(async (journal) => {
      const personId = addPersonNamed(journal, 'Ines')
      const folder = temporaryFolder()
      execFileSync('mkfifo', [join(folder, 'pipe.md')])
      const options = { personId, answers: noAnswers }
      for (const path of [join(folder, 'pipe.md'), '/dev/zero', folder]) {
        for (const source of ['csv', 'day-one', 'jrnl'] as const) {
          const importing = importNotes(journal, { path, options: { ...options, source }, isTrial: true })
          await expect(importing).rejects.toMatchObject({ code: 'file-unreadable' })
        }
        await expect(importJournal(journal, { path, isTrial: true })).rejects.toMatchObject({ code: 'file-unreadable' })
      }
      const request = { path: folder, options: { ...options, source: 'markdown' as const }, isTrial: true }
      expect((await importNotes(journal, request)).problems).toMatchObject([
        { file: 'pipe.md', problem: 'special-file' },
      ])
    })
  },
)
