import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { testCases } from './testing/foreign-cases.ts'
import { journalForNotes } from './testing/foreign-notes.ts'

// Files as other programs write them: whom each note is about, and on which day. Ines is the person who was chosen.

testCases({
  'an hour from one time to another is no zone': {
    files: { 'a.md': '## 2026-03-09 15:00-16:00 Talk\nx\n## 2026-03-10 14:00 -15:30\ny' },
    notes: ['Ines 2026-03-09 15:00-16:00 Talk\nx', 'Ines 2026-03-10 14:00 -15:30\ny'],
  },
  'a person of another surname is someone else': {
    files: {
      'Ines Silva.md': '## 2026-03-09\nx',
      'b.md': '---\nperson: Ines Silva\n---\n## 2026-03-09\ny',
      'c.md': '---\nperson: ines.silva@example.com\n---\n## 2026-03-09\nz',
      'd.md': '---\nperson: Ines M. (she/her)\n---\n## 2026-03-09\nw',
    },
    notes: ['Ines 2026-03-09 w'],
    asks: ['Ines Silva', 'ines.silva@example.com'],
  },
  'titles and aliases of front matter name people': {
    files: {
      'j.md': '---\ntitle: 1:1 with Zoë Okafor\ncreated: 2026-03-10\n---\nx',
      'k.md': '---\ntitle: 1:1 with Bob\ndate: 2026-03-10\n---\nx',
      'l.md': '---\naliases: [Zoë Okafor]\ndate: 2026-03-11\n---\nx',
    },
    notes: ['Zoë 2026-03-10 title: 1:1 with Zoë Okafor\n\nx', 'Zoë 2026-03-11 aliases: [Zoë Okafor]\n\nx'],
    asks: ['Bob'],
  },
  'headings beside one that is a person are people': {
    files: {
      'team.md': '# Zoë Okafor\n## 2026-03-02\na\n# Bo\n## 2026-03-02\nb\n# Ines Marques\n## 2026-03-02\nc',
      'one.md': '# Bob Smith\n## 2026-03-02\nd',
    },
    notes: ['Ines 2026-03-02 c', 'Zoë 2026-03-02 a'],
    asks: ['Bo', 'Bob Smith'],
  },
  'words beside the day of a heading name people': {
    files: {
      'n.md':
        '## 2026-02-23 1:1 with Zoë\na\n## 1:1 with Bob, 2026-03-02\nb\n## Sync (9 March 2026)\nc\n### Ready by 2026-06-30\nd',
    },
    notes: ['Ines 2026-03-09 Sync\nc\n### Ready by 2026-06-30\nd', 'Zoë 2026-02-23 1:1 with Zoë\na'],
    asks: ['Bob'],
  },
  'a fence in a list ends where it ends': {
    files: {
      'f.md':
        '## 2026-03-01\n- ```sh\n  2026-01-01\n  ```\n## 2026-03-08\n1. ~~~\n   # 2026-01-01\n   ~~~\n## 2026-03-15\nx',
    },
    notes: [
      'Ines 2026-03-01 - ```sh\n  2026-01-01\n  ```',
      'Ines 2026-03-08 1. ~~~\n   # 2026-01-01\n   ~~~',
      'Ines 2026-03-15 x',
    ],
  },
  'names without capitals, with particles, hyphens and composed letters are asked for': {
    files: Object.fromEntries(
      ['שרה כהן', '山田太郎', 'محمد علي', 'Vincent van Gogh', 'Anne-Marie Dupont', 'Jose\u0301 Ruiz'].map((name) => [
        `${name}.md`,
        '## 2026-03-01\nx',
      ]),
    ),
    notes: [],
    asks: ['Anne-Marie Dupont', 'José Ruiz', 'Vincent van Gogh', 'שרה כהן', 'محمد علي', '山田太郎'],
  },
  'a one-on-one is no first of a month, and a number after a month and a year is no day': {
    files: {
      '2024/03/1on1 Zoë.md': 'x',
      '2024/03/1-1 Zoë.md': 'x',
      '2024/03/05 Zoë.md': 'z',
      '2024 March 1-1 Zoë.md': 'x',
      'p.md': '## March 2024 - 3 goals\nx\n## March 5, 2024\ny',
    },
    notes: ['Ines 2024-03-05 y', 'Zoë 2024-03-05 z'],
  },
  'a name of signs alone is a name': {
    files: { 'a.md': '---\ndate: 2024-03-05\nperson: 🦊\n---\nx', 'b.md': '---\ndate: 2024-03-05\nperson: –\n---\ny' },
    notes: ['Ines 2024-03-05 y'],
    asks: ['🦊'],
  },
  'names of properties in composed and decomposed letters are the same': {
    files: { 'a.md': `---\n${'día'.normalize('NFD')}: 2024-03-05\n---\nx` },
    notes: [`Ines 2024-03-05 x`],
  },
  'links to the days before and after are no day': {
    files: { '2024-03-05.md': '[[2024-03-04]] | [[2024-03-06]]\n\nx' },
    notes: ['Ines 2024-03-05 [[2024-03-04]] | [[2024-03-06]]\n\nx'],
  },
  'tags below others, in camel case and links to people name people': {
    files: {
      '2024-03-05.md': '#1on1/Zoë',
      '2024-03-06.md': '#ZoëOkafor',
      '2024-03-07.md': '#1on1/Bob',
      '2024-03-08.md': '[[People/Bob Smith|Bob]]',
      '2024-03-09.md': '[[@Bo Lee]]',
    },
    notes: ['Zoë 2024-03-05 #1on1/Zoë', 'Zoë 2024-03-06 #ZoëOkafor'],
    asks: ['Bo Lee', 'Bob', 'Bob Smith'],
  },
  'a list of who took part names people': {
    files: {
      '2024-03-05.md': '# Sync\n## Attendees\n- [[Bob Smith]]\n- Me\n## Notes\nx',
      '2024-03-06.md': 'Attendees:\n- Zoë Okafor\n- me\n\nx',
    },
    notes: ['Zoë 2024-03-06 Attendees:\n- Zoë Okafor\n- me\n\nx'],
    asks: ['Bob Smith'],
  },
  'lines of front matter that say more than the day and the person stay': {
    files: {
      'a.md': '---\ndate: 2026-03-02 14:30\ncreated: 2026-03-01\nwith: Zoë – about her promotion\n---\nx',
      'b.md': '---\nperson: Zoë\nno property\ndate: 2026-03-04\n---\nx',
    },
    notes: [
      'Zoë 2026-03-02 date: 2026-03-02 14:30\ncreated: 2026-03-01\nwith: Zoë – about her promotion\n\nx',
      'Zoë 2026-03-04 no property\n\nx',
    ],
  },
  'a title above the first day names a person': {
    files: {
      'n.txt': '1:1 with Zoë\r\nTuesday, March 5, 2024\r\n2:30 PM\r\nx',
      'm.txt': '1:1 with Bob\nTuesday, March 5, 2024\n2:30 PM\nx',
    },
    notes: ['Zoë 2024-03-05 2:30 PM\nx'],
    asks: ['Bob'],
  },
  'a column of names in any language is a column of people': {
    source: 'csv',
    files: { 't.csv': '日付,氏名,内容\n2026/3/5,山田太郎,x\n2026年3月6日,Zoë Okafor,y' },
    notes: ['Zoë 2026-03-06 y'],
    asks: ['山田太郎'],
  },
  'a column of names only is asked for, whatever it is called': {
    source: 'csv',
    files: { 't.csv': 'Data;Quem;Notas\n13/03/2026;João Silva;x' },
    notes: [],
    asks: ['João Silva'],
  },
  'the title of a row names a person': {
    source: 'csv',
    files: { 't.csv': 'Name,Date\n1:1 with Zoë Okafor,"March 2, 2026"\n1:1 with Bob,"March 3, 2026"' },
    notes: ['Zoë 2026-03-02 1:1 with Zoë Okafor'],
    asks: ['Bob'],
  },
  'a line with a date above the table does not name its columns': {
    source: 'csv',
    files: { 't.csv': 'Datum;09.03.2026\n\nTag;Mitarbeiter;Notiz\n02.03.2026;Zoë Okafor;x' },
    notes: ['Zoë 2026-03-02 x'],
  },
  'the name of a table says whom it is about': {
    source: 'csv',
    files: { 'Bob Smith.csv': 'Date,Notes\n2026-03-02,x' },
    notes: [],
    asks: ['Bob Smith'],
  },
  'the name of a journal and the titles of its entries name people': {
    source: 'day-one',
    files: {
      'Zoë Okafor.json': JSON.stringify({
        entries: [
          { creationDate: '2026-03-02T10:00:00Z', timeZone: 'Europe/Lisbon', text: 'x ![alt](dayone-moment://A)' },
          { creationDate: '2026-03-02T10:00:00Z', timeZone: 'Europe/Lisbon', text: '# 1:1 with Bob Smith\nx' },
        ],
      }),
    },
    notes: ['Zoë 2026-03-02 x alt'],
    asks: ['Bob Smith'],
  },
  'titles and tags of jrnl name people': {
    source: 'jrnl',
    files: {
      'j.json': JSON.stringify({
        entries: [
          { date: '2026-03-02', title: '1:1 with Bob', body: 'x' },
          { date: '2026-03-03', title: 'Talk', body: 'x #1on1/Zoë' },
        ],
      }),
    },
    notes: ['Zoë 2026-03-03 Talk\nx #1on1/Zoë'],
    asks: ['Bob'],
  },
})

test('other files of a zip and other fields beside the entries are reported', async () => {
  const text = JSON.stringify({ metadata: {}, notes: ['x'], entries: [] })
  const zip = zipSync({ 'J.json': Buffer.from(text), 'read.md': Buffer.from('x'), 'photos/a.jpeg': Buffer.from('x') })
  const here = journalForNotes()
  const { problems } = await here.take('day-one', { 'a.zip': zip })
  expect(problems.map(([file, , , problem, about]) => [file, problem, about])).toEqual([
    ['read.md', 'other-format', ''],
    ['J.json', 'field-out', 'notes'],
  ])
  here.journal.remove()
})
