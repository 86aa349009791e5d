import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPersonNamed, commitmentOf, draftOf, noteOf, personNamed } from './entries/testing/seeded-journal.ts'
import { openHandlers } from './handlers.ts'
import { createRouter, type Router } from './router.ts'
import { sql } from './storage/sql.ts'
import { closedDoors } from './testing/closed-doors.ts'

let journal: TemporaryJournal
let personId: string
let answer: Router

beforeEach(() => {
  journal = temporaryJournal()
  personId = addPersonNamed(journal, 'Ines')
  const handlers = openHandlers(journal)
  answer = createRouter({
    doorHandlers: closedDoors,
    openHandlers: () => handlers,
    newId: journal.newId,
    log: () => undefined,
  })
})

afterEach(() => journal.remove())

/** Moves with every transaction that changed anything. */
const commits = () => journal.db.get(sql`SELECT commit_seq FROM journal_info`)

interface Refusal {
  readonly method: string
  readonly input: () => unknown
  readonly fields: readonly { path: string; problem: string }[]
}

const one = (path: string, problem: string) => [{ path, problem }]
const megabyte = 'a'.repeat(1_048_576)
const period = (from: string, to: string) => ({ personId, period: { from, to } })

const refusals: Record<string, Refusal> = {
  'an empty name': {
    method: 'addPerson',
    input: () => personNamed(''),
    fields: one('name', 'missing'),
  },
  'a name of spaces': {
    method: 'addPerson',
    input: () => personNamed(' \t\u00a0'),
    fields: one('name', 'missing'),
  },
  'a name of 10,000 characters': {
    method: 'addPerson',
    input: () => personNamed('n'.repeat(10_000)),
    fields: one('name', 'too-long'),
  },
  'no name at all': {
    method: 'addPerson',
    input: () => ({ ...personNamed('x'), name: undefined }),
    fields: one('name', 'missing'),
  },
  'a number for a name': {
    method: 'addPerson',
    input: () => ({ ...personNamed('x'), name: 7 }),
    fields: one('name', 'wrong-kind'),
  },
  'a rhythm of half a day': {
    method: 'addPerson',
    input: () => ({ ...personNamed('x'), rhythmDays: 0.5 }),
    fields: one('rhythmDays', 'out-of-range'),
  },
  'a colour that we do not have': {
    method: 'addPerson',
    input: () => ({ ...personNamed('x'), colour: 'red' }),
    fields: one('colour', 'unknown'),
  },
  'several fields at once': {
    method: 'addPerson',
    input: () => ({ ...personNamed(''), since: 'soon', role: 'r'.repeat(1_001) }),
    fields: [
      { path: 'name', problem: 'missing' },
      { path: 'role', problem: 'too-long' },
      { path: 'since', problem: 'not-a-date' },
    ],
  },
  'a pasted megabyte': {
    method: 'recordEntry',
    input: () => draftOf(personId, noteOf(megabyte)),
    fields: one('content.text', 'too-long'),
  },
  'a megabyte to search for': {
    method: 'searchEntries',
    input: () => ({ text: megabyte, personId: null, limit: 10 }),
    fields: one('text', 'too-long'),
  },
  'a day that does not exist': {
    method: 'recordEntry',
    input: () => draftOf(personId, noteOf('x'), { day: '2025-02-29' }),
    fields: one('day', 'not-a-date'),
  },
  'a day in the year 9999': {
    method: 'recordEntry',
    input: () => draftOf(personId, noteOf('x'), { day: '9999-01-01' }),
    fields: one('day', 'out-of-range'),
  },
  'a due day that is no date': {
    method: 'recordEntry',
    input: () => draftOf(personId, commitmentOf('x', { due: 'tomorrow' })),
    fields: one('content.due', 'not-a-date'),
  },
  'a period that ends before it begins': {
    method: 'readSummary',
    input: () => period('2026-03-01', '2026-02-01'),
    fields: one('period.to', 'reversed'),
  },
  'a meeting planned for half past twenty-five': {
    method: 'planMeeting',
    input: () => ({ personId, templateId: 'x', plannedFor: '2026-03-04T25:30' }),
    fields: one('plannedFor', 'not-a-date'),
  },
  'a template without a title': {
    method: 'saveTemplate',
    input: () => ({ template: { ...exampleTemplate, title: ' ' } }),
    fields: one('template.title', 'missing'),
  },
  'a template with one step twice': {
    method: 'saveTemplate',
    input: () => ({ template: { ...exampleTemplate, steps: [exampleTemplate.steps[0], exampleTemplate.steps[0]] } }),
    fields: one('template.steps.1.id', 'repeated'),
  },
  'a template that writes a kind of its own': {
    method: 'saveTemplate',
    input: () => ({ template: { ...exampleTemplate, steps: [{ ...exampleTemplate.steps[0], writesTo: ['rating'] }] } }),
    fields: one('template.steps.0.writesTo.0', 'unknown'),
  },
  'a kind that does not exist': {
    method: 'recordEntry',
    input: () => ({ ...draftOf(personId, noteOf('x')), content: { kind: 'rating', text: 'x' } }),
    fields: one('content.kind', 'unknown'),
  },
  'the mirror layer, which has no place here': {
    method: 'recordEntry',
    input: () => ({ ...draftOf(personId, noteOf('x')), layer: 'mirror' }),
    fields: one('layer', 'unknown'),
  },
  'an id that is none': {
    method: 'readEntry',
    input: () => ({ id: "' OR 1=1 --" }),
    fields: one('id', 'wrong-kind'),
  },
  'a key that nobody knows': {
    method: 'addPerson',
    input: () => ({ ...personNamed('x'), isAdmin: true }),
    fields: one('', 'unknown'),
  },
  'a key that nobody knows, deep inside': {
    method: 'recordEntry',
    input: () => ({ ...draftOf(personId, noteOf('x')), content: { ...noteOf('x'), score: 5 } }),
    fields: one('content', 'unknown'),
  },
  'nothing instead of an input': {
    method: 'addPerson',
    input: () => undefined,
    fields: one('', 'missing'),
  },
  'a list instead of an input': {
    method: 'addPerson',
    input: () => [],
    fields: one('', 'wrong-kind'),
  },
}

test.each(Object.entries(refusals))('%s is refused field by field, and nothing is written', async (_what, refusal) => {
  const before = commits()
  const outcome = await answer({ method: refusal.method, input: refusal.input() })
  expect(outcome).toEqual({ ok: false, error: { code: 'invalid-input', detail: { fields: refusal.fields } } })
  expect(commits()).toEqual(before)
})

test('a smuggled prototype is refused or without effect', async () => {
  const before = commits()
  const smuggled: unknown = JSON.parse(
    JSON.stringify(personNamed('x')).replace('{', '{"__proto__":{"state":"archived"},'),
  )
  const outcome = await answer({ method: 'addPerson', input: smuggled })
  expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(commits()).toEqual(before)
  expect(Reflect.get({}, 'state')).toBeUndefined()
})

test('a refusal quotes nothing of what was typed, not even as a path', async () => {
  const input = {
    meetingId: personId,
    walk: { order: ['a'], at: 'a', skipped: [], questions: { 'Ines is leaving': 7 } },
  }
  const outcome = await answer({ method: 'saveWalk', input })
  expect(outcome).toEqual({
    ok: false,
    error: { code: 'invalid-input', detail: { fields: one('walk.questions.*', 'wrong-kind') } },
  })
})

test('emoji, right-to-left text and signs of every plane are kept exactly, but for marks of direction in a name, and every line end as one', async () => {
  const name = '👩🏽‍🚀 שירה \u202eabc\u202c e\u0301 𝒵'
  const shown = '👩🏽‍🚀 שירה abc e\u0301 𝒵'
  expect(await answer({ method: 'addPerson', input: personNamed(name) })).toMatchObject({
    ok: true,
    value: { name: shown },
  })
  const input = draftOf(personId, noteOf(`${name}\r\n\t${name}`))
  expect(await answer({ method: 'recordEntry', input })).toMatchObject({
    ok: true,
    value: { content: noteOf(`${name}\n\t${name}`) },
  })
})

test('the longest name and the longest note are accepted', async () => {
  expect(await answer({ method: 'addPerson', input: personNamed('n'.repeat(200)) })).toMatchObject({ ok: true })
  expect(await answer({ method: 'recordEntry', input: draftOf(personId, noteOf('t'.repeat(100_000))) })).toMatchObject({
    ok: true,
  })
})
