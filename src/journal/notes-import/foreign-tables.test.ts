import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answers } from '#shared/journal/notes-import.ts'
import { journalForNotes } from './testing/foreign-notes.ts'

// Each test is one habit of another program or of people who use it.

let here: ReturnType<typeof journalForNotes>
beforeEach(() => {
  here = journalForNotes()
})
afterEach(() => here.journal.remove())

const table = (text: string | Uint8Array, answers?: Partial<Answers>) => here.take('csv', { 't.csv': text }, answers)

test('a table keeps every column under its name, asks for the order of days, and names what stays out', async () => {
  const text = 'Date,Person,Wins,Notes,Notes\n03/02/2026,Ines Marques,Shipped,one,two\n04/02/2026,Zoë,,three,,extra\n'
  const first = await table(text)
  expect(first.report.added).toBe(0)
  expect(first.report.dayOrders).toEqual([
    {
      file: '',
      count: 2,
      written: '03/02/2026',
      readings: [
        { order: 'day-first', day: '2026-02-03' },
        { order: 'month-first', day: '2026-03-02' },
      ],
      answer: null,
    },
  ])
  const columns: Answers['columns'] = ['day', 'person', 'out', 'text', 'text', 'text']
  const second = await table(text, { dayOrders: { '': 'month-first' }, columns })
  expect(second.problems).toEqual([['', 1, 1, 'column-out', 'Wins']])
  expect(here.all()).toEqual(['Ines 2026-03-02 Notes: one\nNotes: two', 'Zoë 2026-04-02 Notes: three\nColumn 6: extra'])
})

for (const [cell, day, beyond = ''] of [
  ['03/15/2026', '2026-03-15'],
  ['15/03/2026', '2026-03-15'],
  ['02.03.26', '2026-03-02'],
  ['02-Mar-26', '2026-03-02'],
  ['"Mon, 2 Mar 2026"', '2026-03-02'],
  ['46083', '2026-03-02'],
  ['2026-03-02T10:00:00', '2026-03-02', '10:00:00\n'],
  ['2026-03-02 00:00:00', '2026-03-02'],
  ['2026-03-02 (Q3)', '2026-03-02', '(Q3)\n'],
  ['2026-03-02 15:00-16:00', '2026-03-02', '15:00-16:00\n'],
  ['"March 2, 2026 10:00 AM (GMT+1)"', '2026-03-02', '10:00 AM (GMT+1)\n'],
  ['3/2/26', null],
  ['02-03-2026', null],
  ['26/03/02', null],
] as const) {
  test(`the cell ${cell} ${day ? `is ${day}` : 'asks for its order'}`, async () => {
    const { report } = await table(`Date,Notes\n${cell},note\n`)
    expect([here.all(), report.dayOrders.length]).toEqual([day ? [`Ines ${day} ${beyond}note`] : [], day ? 0 : 1])
  })
}

test('one day that can be read in one order only settles the others of its file', async () => {
  await table('Date,Notes\n03/02/2026,one\n15/02/2026,two\n')
  expect(here.all()).toEqual(['Ines 2026-02-03 one', 'Ines 2026-02-15 two'])
})

test('a time with its zone becomes the day on this computer', async () => {
  const offset = -new Date('2026-03-02T12:00:00Z').getTimezoneOffset() * 60_000
  const local = new Date(Date.parse('2026-03-03T04:30:00Z') + offset).toISOString().slice(0, 10)
  await table('Date,Notes\n2026-03-02T23:30:00-05:00,note\n')
  expect(here.all()).toEqual([`Ines ${local} 23:30:00-05:00\nnote`])
})

const accented = 'Date,Notes\n2026-03-09,“Café”, naïve\n'
test('tables come in as Excel saves them: UTF-16, other encodings, a line for the separator, lines above the header', async () => {
  const utf16 = Buffer.from(`\uFEFF${accented.replaceAll(',', '\t')}`, 'utf16le')
  const windows = Buffer.from('Date;Notes\n2026-03-10;\x93Caf\xe9\x94\n', 'latin1')
  await table(utf16)
  const { report } = await table(windows)
  expect(report.encodings).toEqual([{ file: '', encoding: 'windows-1252', example: '2026-03-10;“Café”' }])
  await table('sep=;\nDate;Notes\n2026-03-11;a, b\n')
  const { problems } = await table('1:1 notes,,\n,,\nDate,Notes\n2026-03-12,c\n')
  expect(problems).toEqual([['', 1, 1, 'above-header', '']])
  await table('2026-03-13,d\n2026-03-14,e\n')
  const cyrillic = Buffer.from('Date,Notes\n2026-03-15,\xcf\xf0\xe8\xe2\xe5\xf2\n', 'latin1')
  await table(cyrillic, { encodings: { '': 'windows-1251' } })
  expect(here.all()).toEqual([
    'Ines 2026-03-09 Notes: “Café”\nColumn 3: naïve',
    'Ines 2026-03-10 “Café”',
    'Ines 2026-03-11 a, b',
    'Ines 2026-03-12 c',
    'Ines 2026-03-13 d',
    'Ines 2026-03-14 e',
    'Ines 2026-03-15 Привет',
  ])
})

const moment = '![](dayone-moment://AB)'
const dayOne = {
  entries: [
    {
      creationDate: '2026-03-02T23:30:00Z',
      timeZone: 'America/Los_Angeles',
      text: `She said \\- wait\\!\n${moment}`,
      tags: ['Zoë Okafor', '1on1'],
      starred: true,
      photos: [{}],
    },
    {
      creationDate: '2026-03-03T09:00:00Z',
      timeZone: 'Europe/Berlin',
      richText: JSON.stringify({ contents: [{ text: 'Only\n' }, { text: 'rich' }] }),
    },
    { creationDate: '2026-03-04T09:00:00Z', text: moment, photos: [{}], weather: { code: 'rain' } },
    { creationDate: '2026-03-05T00:00:00Z', timeZone: 'America/New_York', isAllDay: true, text: 'All day' },
  ],
}

test('Day One’s zip comes in: rich text, tags as people, escapes undone; photos and weather are reported', async () => {
  const zip = zipSync({
    'Work.json': strToU8(JSON.stringify(dayOne, null, 1)),
    'photos/a.jpeg': new Uint8Array(100_000),
  })
  const { report } = await here.take('day-one', { 'e.zip': zip })
  expect(here.all()).toEqual([
    'Ines 2026-03-03 Only\nrich',
    'Ines 2026-03-05 All day',
    'Zoë 2026-03-02 She said - wait!\nTags: Zoë Okafor, 1on1\nStarred',
  ])
  expect(report.problemCounts).toEqual([
    { problem: 'field-out', count: 1, about: ['weather (1)'] },
    { problem: 'attachment', count: 2, about: ['1', '3'] },
  ])
})
