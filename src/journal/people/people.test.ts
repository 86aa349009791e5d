import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPersonNamed, personNamed } from '../entries/testing/seeded-journal.ts'
import { exportedText } from '../export/testing/exported-text.ts'
import { sql } from '../storage/sql.ts'
import { addPerson, editPerson, listPeople, readPerson, setPersonState } from './people.ts'

let journal: TemporaryJournal

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z' })
})

afterEach(() => journal.remove())

test('a person is kept exactly as written, and starts out active', () => {
  const draft = {
    ...personNamed('  שירה 👩🏽‍🚀 Zoë '),
    role: 'Staff engineer',
    since: '2021-09-01',
    rhythmDays: 14,
    recognisedHow: 'in writing,\nnever on stage',
    drives: 'hard problems',
    strengths: 'calm',
    colour: 'plum' as const,
  }
  const person = addPerson(journal, draft)
  expect(person).toEqual({
    ...draft,
    id: person.id,
    state: 'active',
    earlierNames: [],
    createdAt: '2026-03-04T09:00:00.000Z',
    updatedAt: '2026-03-04T09:00:00.000Z',
  })
  expect(readPerson(journal.db, person.id)).toEqual(person)
})

test('an edit replaces what was written and leaves the state', () => {
  const id = addPersonNamed(journal, 'Ines')
  setPersonState(journal, { id, state: 'paused' })
  journal.clock.set('2026-03-05T09:00:00.000Z')
  expect(editPerson(journal, { ...personNamed('Inês'), id })).toMatchObject({
    name: 'Inês',
    state: 'paused',
    createdAt: '2026-03-04T09:00:00.000Z',
    updatedAt: '2026-03-05T09:00:00.000Z',
  })
})

test('a name that stood for ten minutes is kept as an earlier one; what stood while it was typed is not', () => {
  const id = addPersonNamed(journal, 'Ines Marques')
  const rename = (name: string, at: string) => {
    journal.clock.set(`2026-03-05T${at}:00.000Z`)
    return editPerson(journal, { ...personNamed(name), id }).earlierNames
  }
  expect(rename('Ines M', '09:00')).toEqual(['Ines Marques'])
  expect(rename('Ines Mo', '09:01')).toEqual(['Ines Marques'])
  expect(rename('Ines Moreira', '09:02')).toEqual(['Ines Marques'])
  expect(rename('Inês Moreira', '09:30')).toEqual(['Ines Moreira', 'Ines Marques'])
  expect(rename('Ines Marques', '10:00')).toEqual(['Inês Moreira', 'Ines Moreira'])
})

test('the list begins with the active, then the paused, then the archived, by name in each', () => {
  const [zoe, ada, emil, bo] = ['Zoë', 'ada', 'Émil', 'Bo'].map((name) => addPersonNamed(journal, name))
  setPersonState(journal, { id: ada ?? '', state: 'archived' })
  setPersonState(journal, { id: bo ?? '', state: 'paused' })
  expect(listPeople(journal.db).map(({ id }) => id)).toEqual([emil, zoe, bo, ada])
})

test('every change is told by the id of the person, after it is stored', () => {
  const id = addPersonNamed(journal, 'Ines')
  editPerson(journal, { ...personNamed('Inês'), id })
  setPersonState(journal, { id, state: 'archived' })
  expect(journal.events).toEqual(Array(3).fill({ name: 'people-changed', personIds: [id] }))
})

test('a person who is not there is not found, and nothing is told', () => {
  const id = journal.newId()
  for (const attempt of [
    () => readPerson(journal.db, id),
    () => editPerson(journal, { ...personNamed('Ines'), id }),
    () => setPersonState(journal, { id, state: 'paused' }),
  ]) {
    expect(attempt).toThrow(new AppError('not-found'))
  }
  expect(journal.events).toEqual([])
})

test('a name that an earlier version stored is shown without marks of direction, and one of nothing else as a sign', () => {
  const [ada, blank] = [addPersonNamed(journal, 'Ada'), addPersonNamed(journal, 'Ben')]
  journal.db.run(sql`UPDATE person SET name = ${'\u202eadA\u202c\u0007'} WHERE id = ${ada}`)
  journal.db.run(sql`UPDATE person SET name = ${'\u202e'}, earlier_names = ${'["\u200fB"]'} WHERE id = ${blank}`)
  expect(readPerson(journal.db, ada).name).toBe('adA')
  expect(readPerson(journal.db, blank)).toMatchObject({ name: '\ufffd', earlierNames: ['B'] })
  expect(exportedText(journal)).not.toMatch(/[\u200f\u202c\u202e]|\\u0007|\\u20/)
})
