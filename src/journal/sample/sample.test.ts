import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#shared/journal/day.ts'
import { entryKinds } from '#shared/journal/entry.ts'
import type { SamplePerson } from '#shared/journal/sample-journal.ts'
import { temporaryJournal } from '#tests/support/temporary-journal.ts'
import { listEntries } from '../entries/entries.ts'
import { listMeetings } from '../meetings/meetings.ts'
import { listPeople } from '../people/people.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { importSample } from './import-sample.ts'
import { openSample } from './open-sample.ts'
import { readSample } from './read-sample.ts'
import { endingYesterday } from './shift-dates.ts'

const resourcesFolder = join(import.meta.dirname, '../../../resources')
const people = readSample(join(resourcesFolder, 'sample-journal'))
const { templates } = loadTemplates(join(resourcesFolder, 'templates'))

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-sample-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const daysOf = (all: readonly SamplePerson[]): Day[] => all.flatMap(({ entries }) => entries.map(({ day }) => day))

test('whenever it is opened, the sample ends yesterday and keeps its order and every distance', () => {
  const anyYesterday = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1999-12-31', days))
  fc.assert(
    fc.property(anyYesterday, (yesterday) => {
      const moved = endingYesterday(people, yesterday)
      const before = daysOf(people)
      const after = daysOf(moved)
      const [by = 0] = before.map((day, at) => daysBetween(day, after[at] ?? day))
      expect(before.map((day) => addDays(day, by))).toEqual(after)
      const lived = [
        ...after,
        ...moved.flatMap((one) => one.meetings.filter((each) => each.state === 'held').map(({ day }) => day)),
      ]
      expect(lived.toSorted().at(-1)).toBe(yesterday)
    }),
    { numRuns: 60 },
  )
})

test('words that only look like part of a date are left alone', () => {
  const [first] = people
  if (!first) throw new Error('no sample')
  const told = {
    ...first,
    entries: [
      { day: '2026-01-01', layer: 'private' as const, content: { kind: 'note', text: 'see 2026-01-01, page 3' } },
    ],
  }
  const [moved] = endingYesterday([told], '2030-01-01')
  expect(moved?.entries[0]?.content).toEqual({ kind: 'note', text: 'see 2026-01-01, page 3' })
})

test('three people, two years and every kind of entry come into the journal; only plans lie ahead', () => {
  const journal = temporaryJournal({ now: '2031-03-01T08:00:00.000Z', templates })
  importSample(journal, people)
  const found = listPeople(journal.db)
  const entries = found.flatMap(({ id }) =>
    listEntries(journal.db, { personId: id, kinds: null, meetingId: null, limit: 500 }),
  )
  const meetings = found.flatMap(({ id }) => listMeetings(journal.db, id))
  journal.remove()
  expect(found).toHaveLength(3)
  expect(entries).toHaveLength(daysOf(people).length)
  expect(new Set(entries.map(({ content }) => content.kind))).toEqual(new Set(entryKinds))
  expect(new Set(entries.map(({ layer }) => layer))).toEqual(new Set(['shareable', 'private']))
  expect(
    entries
      .map(({ day }) => day)
      .toSorted()
      .at(-1),
  ).toBe('2031-02-28')
  const ahead = meetings.filter(({ day }) => day > '2031-02-28')
  expect(ahead.map(({ state }) => state)).toEqual(ahead.map(() => 'planned'))
  expect(new Set(meetings.map(({ state }) => state))).toEqual(new Set(['planned', 'held', 'moved', 'not-held']))
})

test('a sample that points at nothing is refused, and the journal is as it was', () => {
  const journal = temporaryJournal({ templates })
  const [first] = people
  if (!first) throw new Error('no sample')
  const content = {
    kind: 'checkpoint',
    goalId: 'no-such-goal',
    happened: '',
    becomes: 'active',
    wordingBefore: '',
    wordingAfter: '',
  }
  const broken = { ...first, entries: [...first.entries, { day: '2026-11-20', layer: 'private' as const, content }] }
  expect(() => importSample(journal, [broken])).toThrow(expect.objectContaining({ code: 'sample-invalid' }))
  expect(listPeople(journal.db)).toEqual([])
  journal.remove()
})

test('a sample file that is not one leaves no journal behind, and a whole one then opens', async () => {
  const broken = join(folder, 'resources')
  cpSync(resourcesFolder, broken, { recursive: true })
  const path = join(broken, 'sample-journal/zanele-mokoena.json')
  const whole = readFileSync(path)
  writeFileSync(path, whole.subarray(0, 2_000))
  const parts = { folder: join(folder, 'journal'), clock: { now: () => new Date() }, newId: () => crypto.randomUUID() }
  await expect(openSample({ ...parts, resourcesFolder: broken })).rejects.toMatchObject({ code: 'sample-invalid' })
  expect(existsSync(parts.folder)).toBe(false)
  writeFileSync(path, whole)
  const opened = await openSample({ ...parts, resourcesFolder: broken })
  expect(listPeople(opened.db)).toHaveLength(3)
  opened.close()
})
