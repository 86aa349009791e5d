import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { daysInTrash } from '#shared/journal/trash.ts'
import { contentWith } from '#tests/support/example-content.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addAgendaItem, removeAgendaItem, restoreAgendaItem } from '../agenda/agenda.ts'
import { restoreEntry, trashEntry } from '../entries/entries.ts'
import { findEntryAnywhere, readEntry } from '../entries/find-entries.ts'
import { addPersonNamed, checkpointOf, goalOf, noteOf, record } from '../entries/testing/seeded-journal.ts'
import { createTemplate, restoreTemplate, trashTemplate } from '../templates/own-templates.ts'
import { clearOldTrash, emptyTrash, listTrash } from './trash.ts'

let journal: TemporaryJournal
let personId: string

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z' })
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const trashedNote = (text: string): string => {
  const { id } = record(journal, personId, noteOf(text))
  trashEntry(journal, id)
  return id
}

const idsInTrash = (): string[] => listTrash(journal.db).entries.map(({ entry }) => entry.id)

test('what was deleted is in the trash, the latest first, with the day from which it is gone', () => {
  const first = trashedNote('one')
  journal.clock.set('2026-03-05T12:00:00.000Z')
  const second = trashedNote('two')
  expect(idsInTrash()).toEqual([second, first])
  expect(listTrash(journal.db).entries[1]).toMatchObject({
    trashedAt: '2026-03-04T09:00:00.000Z',
    goneOn: '2026-04-03',
  })
})

test('what is taken back is in the trash no longer and is whole', () => {
  const id = trashedNote('one')
  restoreEntry(journal, id)
  expect(idsInTrash()).toEqual([])
  expect(readEntry(journal.db, id).content).toEqual(noteOf('one'))
})

test('an entry stays thirty days and not one more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 * 24 }), (hours) => {
      journal.clock.set('2026-03-04T09:00:00.000Z')
      const id = trashedNote('one')
      journal.clock.set(new Date(Date.parse('2026-03-04T09:00:00.000Z') + hours * 3_600_000).toISOString())
      clearOldTrash(journal)
      expect(findEntryAnywhere(journal.db, id) !== undefined).toBe(hours < daysInTrash * 24)
    }),
    { numRuns: 60 },
  )
})

test('what living entries point at stays until they are gone, so that none of them loses its words', () => {
  const goal = record(journal, personId, goalOf('Ship the export'))
  const look = record(journal, personId, checkpointOf(goal.id))
  const addendum = record(journal, personId, contentWith('addendum', { entryId: look.id, text: 'later' }))
  trashEntry(journal, goal.id)
  journal.clock.set('2026-09-01T09:00:00.000Z')
  clearOldTrash(journal)
  expect(idsInTrash()).toEqual([goal.id])
  expect(() => emptyTrash(journal, goal.id)).toThrow(expect.objectContaining({ code: 'still-needed' }))
  expect(readEntry(journal.db, look.id).content.kind).toBe('checkpoint')
  for (const { id } of [look, addendum]) trashEntry(journal, id)
  emptyTrash(journal, null)
  expect(idsInTrash()).toEqual([])
  expect(findEntryAnywhere(journal.db, goal.id)).toBeUndefined()
})

test('only what is in the trash can be deleted for good', () => {
  const { id } = record(journal, personId, noteOf('alive'))
  expect(() => emptyTrash(journal, id)).toThrow(expect.objectContaining({ code: 'not-found' }))
  emptyTrash(journal, null)
  expect(readEntry(journal.db, id).id).toBe(id)
})

test('an agenda item can be taken back for thirty days', () => {
  const { id } = addAgendaItem(journal, { personId, text: 'rota', layer: 'shareable' })
  removeAgendaItem(journal, { id })
  expect(listTrash(journal.db).agenda).toMatchObject([{ item: { text: 'rota' }, goneOn: '2026-04-03' }])
  journal.clock.set('2026-04-02T09:00:00.000Z')
  clearOldTrash(journal)
  expect(restoreAgendaItem(journal, { id }).text).toBe('rota')
  removeAgendaItem(journal, { id })
  journal.clock.set('2026-05-03T09:00:00.000Z')
  clearOldTrash(journal)
  expect(() => restoreAgendaItem(journal, { id })).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('a template of one’s own can be taken back for thirty days, and is gone with its versions after that', () => {
  const { template } = createTemplate(journal, { title: 'Walk', stepTitle: 'Out', question: 'How far?' })
  trashTemplate(journal, template.id)
  expect(listTrash(journal.db).templates).toMatchObject([{ id: template.id, title: 'Walk', goneOn: '2026-04-03' }])
  journal.clock.set('2026-05-03T09:00:00.000Z')
  clearOldTrash(journal)
  expect(listTrash(journal.db).templates).toEqual([])
  expect(() => restoreTemplate(journal, template.id)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('emptying the trash takes everything that is in it', () => {
  trashedNote('one')
  removeAgendaItem(journal, { id: addAgendaItem(journal, { personId, text: 'rota', layer: 'private' }).id })
  trashTemplate(journal, createTemplate(journal, { title: 'Walk', stepTitle: 'Out', question: 'How far?' }).template.id)
  emptyTrash(journal, null)
  expect(listTrash(journal.db)).toEqual({ entries: [], agenda: [], templates: [] })
})
