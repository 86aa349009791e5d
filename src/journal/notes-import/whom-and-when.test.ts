import { afterEach, beforeEach, expect, test } from 'vitest'
import { testCases } from './testing/foreign-cases.ts'
import { journalForNotes } from './testing/foreign-notes.ts'

// What a file says in forms of its own about whom a note is, and on which day.

testCases({
  'a day that holds one-on-ones with several people, or with a stranger, is asked for': {
    files: {
      '2024-03-05.md': '## 1:1 [[Zoë Okafor|Zoë]]\na\n\n## Standup\nb\n\n## 1:1 [[Ada Lind]]\nc',
      '2024-03-06.md': '## Standup\na\n\n## 1:1 Bo Berg\nb',
      '2024-03-07.md': '**1:1 with Ada**\na\n\n**Lunch with Bo**\nb',
      '2024-03-08.md': '- 1:1 with Zoë\n\t- a\n- 1:1 with Zoë Okafor\n\t- b',
      '2024-03-09.md': 'Today\n- [ ] 1:1 with Zoë\n- one-on-one notes are long',
    },
    notes: [
      'Zoë 2024-03-08 - 1:1 with Zoë\n\t- a\n- 1:1 with Zoë Okafor\n\t- b',
      'Ines 2024-03-09 Today\n- [ ] 1:1 with Zoë\n- one-on-one notes are long',
    ],
    asks: ['Zoë, Ada Lind', 'Bo Berg', 'Ada, Bo'],
  },
  'a log whose days stand before the words of its lines is many notes': {
    files: {
      '2024-01-07 Ada.txt': '2024-01-07: likes tea\nmore\n2024-02-02 - second\n\n2025-02-02 third',
      'Zoë.md': 'alias:: Z\n- [[Mar 2nd, 2024]] said so\n\t- under it\n- **2024-03-03** and more',
      '2024-03-05.md': '- 2024-03-01: due\n- 2024-03-08: due too',
      'list.txt': '2024-04-01: a day\nof its own',
    },
    notes: [
      'Ada 2024-01-07 likes tea\nmore',
      'Ada 2024-02-02 second',
      'Ada 2025-02-02 third',
      'Zoë 2024-03-02 said so\n\t- under it',
      'Zoë 2024-03-03 and more',
      'Ines 2024-03-05 - 2024-03-01: due\n- 2024-03-08: due too',
    ],
  },
  'a property that no one knows and that is the name of someone says whom a note is about': {
    files: {
      '2024-03-01.md': '---\n1on1: Zoë Okafor\n---\na',
      '2024-03-02.md': '---\n1on1: Bo Berg\n---\nb',
      '2024-03-03.md': '---\nmentioned: ["[[Ada Lind]]"]\nstatus: In Progress\n---\nc',
      '2024-03-04.md': '---\nperson: Zoë\nperson: Ada\n---\nd',
      '2024-03-05.md': '+++\ndate = 2024-03-06\nperson = "Zoë Okafor"\n+++\ne',
      'f.md': 'Date: @March 9, 2024\nPerson: @Ada Lind\n\nf',
    },
    notes: [
      'Zoë 2024-03-01 1on1: Zoë Okafor\n\na',
      'Ada 2024-03-03 mentioned: ["[[Ada Lind]]"]\nstatus: In Progress\n\nc',
      'Zoë 2024-03-06 +++\ndate = 2024-03-06\nperson = "Zoë Okafor"\n+++\ne',
      'Ada 2024-03-09 Date: @March 9, 2024\nPerson: @Ada Lind\n\nf',
    ],
    asks: ['Bo Berg', 'Zoë, Ada'],
  },
  'a name in two columns is one, a group has its manager, and n/a is no name': {
    source: 'csv',
    files: {
      'a.csv': 'Date,First Name,Last Name,Notes\n2024-03-05,Zoë,Okafor,a\n2024-03-06,Zoë,Berg,b\n2024-03-07,n/a,,c\n',
    },
    notes: ['Zoë 2024-03-05 a', 'Ines 2024-03-07 c'],
    asks: ['Zoë Berg'],
  },
  'a name whose last part stands in the first column is asked for as it is spoken': {
    source: 'csv',
    files: { 'a.csv': 'Date,Last Name,First Name,Notes\n2024-03-05,Okafor,Zoë,a\n2024-03-06,Berg,Zoë,b\n' },
    notes: ['Zoë 2024-03-05 a'],
    asks: ['Zoë Berg'],
  },
  'the manager among those who took part leaves the other': {
    source: 'csv',
    files: { 'a.csv': 'Date,Attendees,Notes\n2024-03-05,"Me, Zoë Okafor",a\n2024-03-06,"Ada Lind, Zoë Okafor",b\n' },
    notes: ['Zoë 2024-03-05 a'],
    asks: ['Ada Lind, Zoë Okafor'],
  },
  'a name that goes on behind a hyphen is another': {
    files: {
      'Zoë Okafor-Smith/2024-03-05.md': 'a',
      '1-1 Zoë-Okafor 2024-03-06.md': 'b',
      'Ada-Notes 1 2024-03-07.md': 'c',
    },
    notes: ['Zoë 2024-03-06 b', 'Ada 2024-03-07 c'],
    asks: ['Zoë Okafor-Smith'],
  },
  'one-on-ones have many names, and a name may go without its space': {
    files: {
      '2024-03-01 1-2-1 Bo.md': 'a',
      '2024-03-02 Jour fixe Bo.md': 'b',
      '2024-03-03 Bo <> me.md': 'c',
      '2024-03-04 Feedback for Bo Berg.md': 'd',
      '2024-03-05 van der Berg, Bo.md': 'e',
      '2024-03-06 zoeokafor.md': 'f',
      '2024-03-07 Skip level Zoë.md': 'g',
    },
    notes: ['Zoë 2024-03-06 f', 'Zoë 2024-03-07 g'],
    asks: ['Bo', 'Bo Berg', 'van der Berg Bo'],
  },
  'people of the journal are found under any name of a property, and in rows of a table': {
    files: {
      '2024-03-01.md': 'Participants (2): Zoë, me\n\na',
      '2024-03-02.md': '| Attendees | Zoë |\n\nb',
      '2024-03-03.md': 'Present: Zoë, me\n\nc',
      '2024-03-04.md': 'Attendees\n- Zoë\n- Ada\n\nd',
      '2024-03-05.md': 'Zoë: hello\nMe: hello\nTopic: Ada and the rota',
    },
    notes: [
      'Zoë 2024-03-01 Participants (2): Zoë, me\n\na',
      'Zoë 2024-03-02 | Attendees | Zoë |\n\nb',
      'Zoë 2024-03-03 Present: Zoë, me\n\nc',
      'Ines 2024-03-05 Zoë: hello\nMe: hello\nTopic: Ada and the rota',
    ],
    asks: ['Zoë, Ada'],
  },
  'of several days in one date the first is the day, and all of them are kept': {
    files: {
      'a.md':
        '# March 18-19, 2024\na\n\n# 12.–15. April 2024\nb\n\n# 16/17 May 2024\nc\n\n# 1 and 2 June 2024: off\nd\n\n# 5-Jul-24\ne\n2024-08-01: y',
    },
    notes: [
      'Ines 2024-03-18 March 18-19, 2024\na',
      'Ines 2024-04-12 12.–15. April 2024\nb',
      'Ines 2024-05-16 16/17 May 2024\nc',
      'Ines 2024-06-01 1 and 2 June 2024 off\nd',
      'Ines 2024-07-05 e\n2024-08-01: y',
    ],
  },
  'days in the digits of other scripts are days': {
    files: { 'a.md': '# ２０２４年３月５日\na\n\n# ٦ مارس ٢٠٢٤\nb\n\n# ２０２４／０３／０７\nc' },
    notes: ['Ines 2024-03-05 a', 'Ines 2024-03-06 b', 'Ines 2024-03-07 c'],
  },
})

let here: ReturnType<typeof journalForNotes>
beforeEach(() => {
  here = journalForNotes()
})
afterEach(() => here.journal.remove())

test('each part that stays out is reported for what it is', async () => {
  const { problems } = await here.take('markdown', {
    '2024-03-05.md': 'x'.repeat(300_000),
    'Day One.json': '{}',
    'Export.zip': 'PK',
  })
  expect(problems.map(([file, , , problem]) => [file, problem])).toEqual([
    ['2024-03-05.md', 'too-long'],
    ['Day One.json', 'other-format'],
    ['Export.zip', 'other-format'],
  ])
  const empty = await here.take('csv', { 'a.csv': '\ufeff\n' })
  expect(empty.problems.map(([, , , problem]) => problem)).toEqual(['no-text'])
})

test('of more names than a dialog can hold every one is asked for in turn', async () => {
  const rows = Array.from(
    { length: 250 },
    (_, at) => `2024-03-05,Person${String.fromCharCode(65 + (at % 26))} Nr${at},x`,
  )
  const files = { 'a.csv': `Date,Person,Notes\n${rows.join('\n')}` }
  const first = await here.take('csv', files)
  const people = Object.fromEntries(first.report.people.map(({ name }) => [name, 'leave-out' as const]))
  const second = await here.take('csv', files, { people })
  const names = [...first.report.people, ...second.report.people].map(({ name }) => name)
  expect(new Set(names).size).toBe(250)
})
