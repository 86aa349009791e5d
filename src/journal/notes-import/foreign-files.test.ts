import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answers } from '#shared/journal/notes-import.ts'
import { listPeople } from '../people/people.ts'
import { type Files, journalForNotes, pathTo } from './testing/foreign-notes.ts'

// Each test is one habit of another program or of people who use it.

let here: ReturnType<typeof journalForNotes>
beforeEach(() => {
  here = journalForNotes()
})
afterEach(() => here.journal.remove())

const folder = (files: Files, answers?: Partial<Answers>) => here.take('markdown', files, answers)

test('a dated heading keeps its words, and what is deeper or in code belongs to it', async () => {
  const text =
    '# 2026-03-02 Mon: wants the lead role\nYes.\n\n# 2026-03-09 Cancelled, ill\n\n# 2026-03-16\n## 2026-03-18 deadline\nstill the 16th\n\n~~~\n# 2026-03-20 code\n~~~\nafter\n<!--\n# 2026-03-21\n-->\n'
  expect((await folder({ 'log.md': text })).report.problemCount).toBe(0)
  expect(here.all()).toEqual([
    'Ines 2026-03-02 Mon: wants the lead role\nYes.',
    'Ines 2026-03-09 Cancelled, ill',
    'Ines 2026-03-16 ## 2026-03-18 deadline\nstill the 16th\n\n~~~\n# 2026-03-20 code\n~~~\nafter\n<!--\n# 2026-03-21\n-->',
  ])
})

for (const [written, day] of [
  ['2026-03-02', '2026-03-02'],
  ['**2026-03-02**', '2026-03-02'],
  ['2026\\-03\\-02', '2026-03-02'],
  ['## [[2026-03-02]]', '2026-03-02'],
  ['## 2026-03-02 {#x}', '2026-03-02'],
  ['2026-03-02\n----------', '2026-03-02'],
  ['===== 2026-03-02 =====', '2026-03-02'],
  ['2 March 2026', '2026-03-02'],
  ['March 2nd, 2026:', '2026-03-02'],
  ['Montag, 2. März 2026', '2026-03-02'],
  ['## Mo 02.03.2026', '2026-03-02'],
  ['## 2. 3. 26', '2026-03-02'],
  ['le 2 mars 2026', '2026-03-02'],
  ['lundi 2 mars 2026', '2026-03-02'],
  ['2 de marzo de 2026', '2026-03-02'],
  ['2 марта 2026 г.', '2026-03-02'],
  ['2026年3月2日', '2026-03-02'],
  ['2 maaliskuuta 2026', '2026-03-02'],
  ['Mar 2, 2026 | 1:1', '2026-03-02'],
  ['[2026-03-02 09:00] Title', '2026-03-02'],
  ['12026-03-02', null],
  ['call her on 2026-03-02', null],
  ['31 February 2026', null],
] as const) {
  test(`the line "${written}" ${day ? 'begins a note' : 'is no day'}`, async () => {
    await folder({ 'log.txt': `before\n\n${written}\nthe words\n` })
    const found = here.all().filter((note) => note.endsWith('the words'))
    expect(found.map((note) => note.slice(5, 15))).toEqual(day ? [day] : [])
  })
}

test('a log of several years is many notes, whatever day its name holds', async () => {
  await folder({ '2025-01-07 Ines log.txt': '2025-01-07\nStarted.\n\n2025-06-10\nHalf.\n\n2026-01-13\nSecond.\n' })
  expect(here.all()).toEqual(['Ines 2025-01-07 Started.', 'Ines 2025-06-10 Half.', 'Ines 2026-01-13 Second.'])
})

test('folders that spell a day, names with ids and the usual properties say the day', async () => {
  await folder({
    'Journal/2026/03/02.txt': 'by path',
    'Daily/2026/03-March/12.md': 'by month name',
    'a.md': '---\ncreated: 2023-02-21T13:36:29\n---\nby creation',
    'b.md': '---\nmeeting-date: 2026-04-08\ncreated: 2026-05-01\n---\nby meeting',
    'Outage 8c2f20191231aa4b9d0e77f1c2b3a4d5.md': '# Outage\n\nDate: March 9, 2026\n\nby line',
    'IMG_20260310_1.md': 'by name',
  })
  expect(here.all().map((note) => [note.slice(5, 15), note.split('\n').at(-1)?.slice(-8)])).toEqual([
    ['2023-02-21', 'creation'],
    ['2026-03-02', ' by path'],
    ['2026-03-09', 'by line'],
    ['2026-03-10', ' by name'],
    ['2026-03-12', 'nth name'],
    ['2026-04-08', ' meeting'],
  ])
})

test('everything in a path, the usual properties and links say whom a file is about', async () => {
  const { report } = await folder({
    'People/Zoë Okafor/2024/2024-03-05.md': 'deep',
    'Zoë Okafor 1-1s/2024-03-06.md': 'more than the name',
    'People/Ada Lind.md': '# 1:1\n\n## 2026-03-10\nfile name',
    'x/1-1 with Zoë - 2026-04-02.md': 'with',
    '2026-04-03.md': '---\nperson:\n  - "[[Zoë Okafor]]"\n---\nlist',
    '2026-04-04.md': '---\nattendees: ["[[Ada Lind|Ada]]", "Me Myself"]\n---\ngroup',
    '2026-04-05.md': '---\nperson: zoe.okafor@example.com # lead\n---\nmail',
    '2026-04-06.md': 'Person: Okafor, Zoë\n\nline',
    '2026-04-07.md': 'Talked with [[Ada Lind|her]] today',
    '2026-04-08.md': '---\ntags: [one-on-one, ada]\n---\ntag',
    '2026-04-09.md': 'no one at all',
  })
  expect(report.people).toEqual([])
  expect(here.all().map((note) => note.slice(0, 15))).toEqual([
    'Ada 2026-03-10 ',
    'Ada 2026-04-04 ',
    'Ada 2026-04-07 ',
    'Ada 2026-04-08 ',
    'Ines 2026-04-09',
    'Zoë 2024-03-05 ',
    'Zoë 2024-03-06 ',
    'Zoë 2026-04-02 ',
    'Zoë 2026-04-03 ',
    'Zoë 2026-04-05 ',
    'Zoë 2026-04-06 ',
  ])
})

const strangers: Files = {
  'People/Carla Nunes/2024-03-05.md': 'folder',
  'People/Zoë Okafor/2024-03-05.md': 'known',
  'People/bo.md': '## 2026-03-10\nfile',
  '1-1 with Carla Nunes 2026-03-11.md': 'with',
  '2026-03-12.md': '---\nperson: Carla Nunes\n---\nproperty',
  '2026-03-13.md': '---\nwith: [Ines, Zoë]\n---\nboth',
  '2026-03-14.md': '# 2026-03-14\n- [[Ines Marques]] one\n- [[Zoë Okafor]] two',
  '2026-03-15.md': '# 2026-03-15\n## Ada\nhers\n## Zoë\nhers',
  'Ines/1-1 Zoë 2026-03-16.md': 'two places',
}

test('a name that is not known, or is that of several, is asked for once and never becomes the chosen person', async () => {
  const first = await folder(strangers)
  expect(here.all()).toEqual(['Zoë 2024-03-05 known'])
  expect(first.report.people).toEqual(
    [
      { name: 'Ines, Zoë', count: 1, answer: null },
      { name: 'Ines Marques, Zoë Okafor', count: 1, answer: null },
      { name: 'Ada Lind, Zoë Okafor', count: 1, answer: null },
      { name: 'Zoë Okafor, Ines Marques', count: 1, answer: null },
      { name: 'Carla Nunes', count: 3, answer: null },
      { name: 'bo', count: 1, answer: null },
    ].toSorted(
      (one, other) =>
        first.report.people.findIndex(({ name }) => name === one.name) -
        first.report.people.findIndex(({ name }) => name === other.name),
    ),
  )
})

test('an answer holds for every note of a name: a new person, someone known, or left out; the undo takes the new one along', async () => {
  const answers = { people: { 'Carla Nunes': 'new', bo: here.people.ada, 'Ines, Zoë': 'leave-out' } } as const
  const { report, problems } = await folder(strangers, answers)
  expect(report.byPerson).toEqual([
    { name: 'Carla Nunes', count: 3 },
    { name: 'Ada Lind', count: 1 },
    { name: 'Zoë Okafor', count: 1 },
  ])
  expect(problems.filter(([, , , problem]) => problem === 'left-out-person')).toHaveLength(1)
  expect(listPeople(here.journal.db)).toHaveLength(4)
})

test('bins, hidden folders, templates, backups, conflict copies and other formats stay out and are counted', async () => {
  const outside = join(pathTo('markdown', { 'x.md': 'elsewhere' }), 'x.md')
  const path = pathTo('markdown', {
    '.trash/2026-03-01.md': 'x',
    '.obsidian/plugins/2026-01-01.md': 'x',
    'logseq/bak/journals/2026_11_30.md': 'x',
    'Templates/1-1.md': 'x',
    '1-1 template.md': 'x',
    '2024-03-05.md': 'kept',
    '2024-03-05.sync-conflict-20240601-120000-ABCDEF7.md': 'x',
    "2024-03-05 (Ben's conflicted copy 2024-06-02).md": 'x',
    '2024-03-05 (1).md': 'x',
    '2024-03-05 - Copy.md': 'x',
    '2024-03-06 a conflict at work 2.md': 'kept too',
    '2024-03-05.md.bak': 'x',
    'a.docx': 'PK',
    'b.enex': '<x/>',
    'c.png': 'x',
  })
  symlinkSync(outside, join(path, '2026-05-05.md'))
  const { report, problems } = await here.take('markdown', path)
  expect(here.all()).toEqual(['Ines 2024-03-05 kept', 'Ines 2024-03-06 kept too'])
  expect(problems).toHaveLength(14)
  expect(report.problemCounts.map(({ problem, count }) => [problem, count])).toEqual([
    ['special-file', 1],
    ['other-format', 2],
    ['attachment', 1],
    ['template', 2],
    ['conflict-copy', 4],
    ['backup', 2],
    ['bin', 1],
    ['hidden', 1],
  ])
  expect(report.problemCounts[1]?.about).toEqual(['docx', 'enex'])
})
