import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { confidenceOf, startsPrivate } from '#shared/journal/confidence.ts'
import { entryKinds } from '#shared/journal/entry.ts'
import type { ExportCursor, ExportPiece } from '#shared/journal/export.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry, listEntries, recordEntry, restoreEntry, trashEntry } from '../entries/entries.ts'
import { addPersonNamed, draftOf, goalOf } from '../entries/testing/seeded-journal.ts'
import { readExportPiece } from '../export/export-pieces.ts'
import { readHandover } from '../handover/handover.ts'
import { importJournal } from '../import/import-journal.ts'
import { endMeeting, startMeeting } from '../meetings/meetings.ts'
import type { Database } from '../storage/database.ts'
import { migrations } from '../storage/migrations/index.ts'
import { openDatabase } from '../storage/open-database.ts'
import { sql } from '../storage/sql.ts'
import { withLentColumns } from '../storage/testing/lent-columns.ts'
import { closedJournal } from '../storage/testing/temporary-database.ts'
import { readSummary } from '../summary/summary.ts'
import { loadTemplates } from '../templates/load-templates.ts'
import { readTogether } from '../together/together.ts'
import { answerSharingQuestion, holdBackConfidences, listSharingQuestions } from './sharing.ts'

const { templates } = loadTemplates(join(import.meta.dirname, '../../../resources/templates'))
const period = { from: '2026-01-01', to: '2026-12-31' }
const secret = 'Pamplemousse'

let journal: TemporaryJournal

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates })
})

afterEach(() => journal.remove())

const wordsOf = (theirWords: string) =>
  ({ kind: 'listening', theirWords, myReading: '', whoseView: '', level: null, surprise: '' }) as const

/** A stay interview of last winter, with a quotation and a goal that anybody could share then. */
function metInConfidence(context: TemporaryJournal, templateId = 'stay-interview') {
  const personId = addPersonNamed(context, 'Ines')
  const meeting = startMeeting(context, { from: 'template', personId, templateId })
  const place = { meetingId: meeting.id, stepId: meeting.template.steps[2]?.id ?? null, questionId: null }
  const ids = [wordsOf(secret), goalOf(secret)].map(
    (content) => recordEntry(context, draftOf(personId, content, { place })).id,
  )
  endMeeting(context, { meetingId: meeting.id, as: 'held' })
  return { personId, meeting, ids }
}

const leaving = (context: TemporaryJournal, personId: string): string =>
  JSON.stringify([
    readSummary(context, { personId, period }).document,
    readHandover(context, personId),
    readTogether(context, personId),
  ])

const layersOf = (context: TemporaryJournal, personId: string): string[] =>
  listEntries(context.db, { personId, kinds: null, meetingId: null, limit: 100 }).map(({ layer }) => layer)

function wholeExport(context: TemporaryJournal): string {
  const pieces: string[] = []
  for (let cursor: ExportCursor | null = null; ; ) {
    const piece: ExportPiece = readExportPiece(context, { personId: null, cursor })
    pieces.push(new TextDecoder().decode(piece.bytes))
    if (piece.next === null) return pieces.join('')
    cursor = piece.next
  }
}

/** The migration itself, on the rows of the version before. */
function migrated(work: (context: TemporaryJournal) => string): { db: Database; personId: string } {
  const before = migrations.findIndex(({ purpose }) => purpose.startsWith('what was written in confidence'))
  const file = closedJournal(migrations.slice(0, before))
  const old = openDatabase({ ...file, migrations: migrations.slice(0, before) })
  const personId = withLentColumns(old, () => work({ ...journal, db: old }))
  old.close()
  return { db: openDatabase(file), personId }
}

for (const confidence of ['stay-interview', 'disagreement'] as const) {
  test(`what was shareable from before in a meeting of ${confidence} leaves nowhere until it is chosen, and is asked for once`, () => {
    const { db, personId } = migrated((old) => metInConfidence(old, confidence).personId)
    const later = { ...journal, db }
    journal.clock.set('2026-04-04T09:00:00.000Z')
    expect(leaving(later, personId)).not.toContain(secret)
    expect(listSharingQuestions(db, personId)).toMatchObject([{ confidence, entries: [{ title: secret }, {}] }])
    expect(listSharingQuestions(db, null)).toHaveLength(1)
    answerSharingQuestion(later, { personId: null, confidence, layer: 'shareable' })
    expect(listSharingQuestions(db, personId)).toEqual([])
    expect(leaving(later, personId)).toContain(secret)
    expect(layersOf(later, personId)).toEqual(['shareable', 'shareable'])
    db.close()
  })
}

test('other meetings, agreements and what was private stay as they were', () => {
  const { db, personId } = migrated((old) => {
    const { personId: person } = metInConfidence(old, 'regular-one-on-one')
    return person
  })
  expect(listSharingQuestions(db, null)).toEqual([])
  expect(layersOf({ ...journal, db }, personId)).toEqual(['shareable', 'shareable'])
  db.close()
})

test('kept private is an answer too; one entry that is shared by hand is answered; the trash waits', () => {
  const { personId, ids } = metInConfidence(journal)
  holdBackConfidences(journal.db, ids)
  expect(layersOf(journal, personId)).toEqual(['private', 'private'])
  const [quotation = '', goal = ''] = ids
  const entry = listEntries(journal.db, { personId, kinds: ['listening'], meetingId: null, limit: 1 })[0]
  if (!entry) throw new Error('no entry')
  amendEntry(journal, { id: quotation, day: entry.day, layer: 'shareable', content: entry.content })
  expect(listSharingQuestions(journal.db, personId)[0]?.entries.map(({ id }) => id)).toEqual([goal])
  trashEntry(journal, goal)
  expect(listSharingQuestions(journal.db, personId)).toEqual([])
  restoreEntry(journal, goal)
  answerSharingQuestion(journal, { personId, confidence: 'stay-interview', layer: 'private' })
  expect(listSharingQuestions(journal.db, personId)).toEqual([])
  expect(layersOf(journal, personId).toSorted()).toEqual(['private', 'shareable'])
})

test('an answer for one person asks nothing of another, and tells the page', () => {
  const one = metInConfidence(journal)
  const other = metInConfidence(journal)
  holdBackConfidences(journal.db, [...one.ids, ...other.ids])
  answerSharingQuestion(journal, { personId: one.personId, confidence: 'stay-interview', layer: 'private' })
  expect(journal.events.at(-1)).toEqual({ name: 'entries-changed', personIds: [one.personId], entryIds: one.ids })
  expect(listSharingQuestions(journal.db, null).flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(
    other.ids,
  )
})

test('a file of an earlier form comes in with its confidences kept back, one of today as it was chosen', async () => {
  const { personId } = metInConfidence(journal)
  const text = wholeExport(journal)
  for (const [version, layer] of [
    [2, 'private'],
    [3, 'shareable'],
  ] as const) {
    const other = temporaryJournal({ templates })
    const path = join(other.folder, 'journal.json')
    writeFileSync(path, text.replace(/"version":\d+/, `"version":${version}`))
    await importJournal(other, { path, isTrial: false })
    expect(layersOf(other, personId)).toEqual([layer, layer])
    expect(listSharingQuestions(other.db, null)).toHaveLength(version === 2 ? 1 : 0)
    other.remove()
  }
})

test('a copy of a guide is as much in confidence, under whatever title; every kind but an agreement starts private', () => {
  const guide = templates.find(({ id }) => id === 'stay-interview')
  if (!guide) throw new Error('no guide')
  expect(confidenceOf({ ...guide, id: 'what-keeps-you' })).toBe('stay-interview')
  expect(confidenceOf({ id: 'disagreement-12', steps: [] })).toBe('disagreement')
  for (const { id, steps } of templates) expect(confidenceOf({ id: 'x', steps })).toBe(confidenceOf({ id, steps: [] }))
  for (const kind of entryKinds)
    expect(startsPrivate(kind, guide, guide.steps[3]?.id ?? null)).toBe(kind !== 'agreement')
  const usual = templates.find(({ id }) => id === 'regular-one-on-one')
  for (const { id, voice } of usual?.steps ?? [])
    expect(usual && startsPrivate('experiment', usual, id)).toBe(voice.join() === 'private')
})

test('no question is left of an entry that is gone', () => {
  const { ids } = metInConfidence(journal)
  holdBackConfidences(journal.db, ids)
  journal.db.run(sql`DELETE FROM entry`)
  expect(journal.db.all(sql`SELECT * FROM sharing_question`)).toEqual([])
})

test('what waits for a choice waits for it in another journal too, and what was chosen does not', async () => {
  const { personId, ids } = metInConfidence(journal)
  holdBackConfidences(journal.db, ids)
  const { personId: chosen } = metInConfidence(journal, 'disagreement')
  const before = listSharingQuestions(journal.db, null)
  expect(before).toMatchObject([{ confidence: 'stay-interview', entries: [{ personId }, { personId }] }])
  const path = join(journal.folder, 'journal.json')
  writeFileSync(path, wholeExport(journal))
  const other = temporaryJournal({ now: '2026-03-04T09:00:00.000Z', templates })
  await importJournal(other, { path, isTrial: false })
  expect(listSharingQuestions(other.db, null)).toEqual(before)
  expect(layersOf(other, chosen)).toEqual(['shareable', 'shareable'])
  expect(wholeExport(other).split('\n').slice(1)).toEqual(wholeExport(journal).split('\n').slice(1))
  other.remove()
})
