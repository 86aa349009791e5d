import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/contract/app-error.ts'
import type { Outcome } from '#shared/contract/outcome.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { personNamed } from './entries/testing/seeded-journal.ts'
import { openHandlers } from './handlers.ts'
import type { OpenHandlers } from './handlers-for.ts'
import { createRouter } from './router.ts'
import { closedDoors } from './testing/closed-doors.ts'

let journal: TemporaryJournal
let lines: string[]

beforeEach(() => {
  journal = temporaryJournal()
  lines = []
})

afterEach(() => journal.remove())

const routerOf = (handlers: Partial<OpenHandlers> | null) =>
  createRouter({
    doorHandlers: closedDoors,
    openHandlers: () => handlers,
    newId: () => 'incident-1',
    log: (line) => lines.push(line),
  })

const failing = (failure: unknown) =>
  routerOf({
    ...openHandlers(journal),
    listPeople: () => {
      throw failure
    },
  })({ method: 'listPeople', input: {} })

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.error.code)

test('a call is answered with what its handler says', async () => {
  const answer = routerOf(openHandlers(journal))
  const added = await answer({ method: 'addPerson', input: personNamed('Ines') })
  expect(added).toMatchObject({ ok: true, value: { name: 'Ines', state: 'active' } })
  expect(await answer({ method: 'listPeople', input: {} })).toMatchObject({ ok: true, value: [{ name: 'Ines' }] })
})

test.each(['unheardOf', '__proto__', 'constructor', 'toString', 'readShellState', ''])(
  'only the calls of the contract that the journal answers are answered: not %j',
  async (method) => {
    const outcome = await routerOf(openHandlers(journal))({ method, input: {} })
    expect(outcome).toEqual({ ok: false, error: { code: 'not-allowed', detail: {} } })
  },
)

test('while locked every call on the journal is refused before its input is looked at, and the doors stay open', async () => {
  const answer = routerOf(null)
  for (const method of Object.keys(openHandlers(journal))) {
    expect(codeOf(await answer({ method, input: { nonsense: true } })), method).toBe('locked')
  }
  expect(codeOf(await answer({ method: 'proposeRecoveryKey', input: {} }))).toBe('ok')
})

test.each([
  ['that nobody knows', 'unheardOf', {}],
  ['on a closed journal', 'writeArchive', {}],
  ['with a field too many', 'unlockJournal', { surplus: true }],
  ['that fails', 'unlockJournal', {}],
])('the secrets in a call %s are overwritten', async (_what, method, surplus) => {
  const passphrase = new TextEncoder().encode('correct horse battery staple')
  const input = { secret: { kind: 'passphrase', passphrase }, ...surplus }
  expect((await routerOf(null)({ method, input })).ok).toBe(false)
  expect(passphrase.every((byte) => byte === 0)).toBe(true)
})

test('an expected failure keeps its code and its facts', async () => {
  const detail = { retryAfterMs: 4_000 }
  expect(await failing(new AppError('throttled', { detail, cause: new Error('inner') }))).toEqual({
    ok: false,
    error: { code: 'throttled', detail },
  })
  expect(lines).toEqual([])
})

test('an unexpected failure says nothing but the number under which its stack is in the log', async () => {
  const inner = new Error('the words: Ines is leaving')
  expect(await failing(new TypeError('reading "Ines"', { cause: inner }))).toEqual({
    ok: false,
    error: { code: 'unexpected', detail: { incidentId: 'incident-1' } },
  })
  expect(lines[0]).toBe('incident incident-1 in listPeople')
  expect(lines).toContain('TypeError')
  expect(lines.filter((line) => line.includes('router.test.ts')).length).toBeGreaterThanOrEqual(2)
  expect(lines.join('\n')).not.toContain('Ines')
})

test.each([
  ['a driver error', new AppError('unexpected', { cause: new Error('Ines') })],
  ['a thrown text', 'Ines'],
  ['nothing at all', undefined],
])('%s without an expected code gets an incident number', async (_what, failure) => {
  expect(await failing(failure)).toEqual({
    ok: false,
    error: { code: 'unexpected', detail: { incidentId: 'incident-1' } },
  })
  expect(lines.join('\n')).not.toContain('Ines')
})

test('an answer that breaks the contract does not leave', async () => {
  const broken: Partial<OpenHandlers> = {
    ...openHandlers(journal),
    listPeople: () => JSON.parse('[{"secret":"Ines"}]'),
  }
  expect(codeOf(await routerOf(broken)({ method: 'listPeople', input: {} }))).toBe('unexpected')
})
