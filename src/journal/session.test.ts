import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JournalEvent } from '#shared/contract/events.ts'
import type { Outcome } from '#shared/contract/outcome.ts'
import { noAnswers } from '#shared/journal/notes-import.ts'
import { personNamed } from './entries/testing/seeded-journal.ts'
import { createRouter } from './router.ts'
import { createSession } from './session.ts'

const resourcesFolder = join(import.meta.dirname, '../../resources')
const backupWorker = join(import.meta.dirname, 'backups/backup-worker.ts')
const rightPassphrase = 'a long walk by the river'

let folder: string
let events: JournalEvent[]
let closers: (() => Promise<unknown>)[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-session-'))
  events = []
  closers = []
})

afterEach(async () => {
  for (const close of closers) await close()
  rmSync(folder, { recursive: true, force: true })
})

/** A journal process without the process: what main would call. */
function startProcess(now = '2026-03-04T09:00:00.000Z') {
  const clock = { now: () => new Date(now) }
  const session = createSession({ clock, resourcesFolder, backupWorker, emit: (event) => events.push(event) })
  const answer = createRouter({ ...session, newId: () => 'incident', log: () => undefined })
  const call = (method: string, input: unknown = {}) => answer({ method, input })
  closers.push(() => call('closeJournal'))
  return call
}

const bytes = (text: string) => new TextEncoder().encode(text)
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.error.code)

async function countOf(answer: Outcome<unknown> | Promise<Outcome<unknown>>): Promise<number> {
  const outcome = await answer
  return outcome.ok && Array.isArray(outcome.value) ? outcome.value.length : -1
}

const withPassphrase = (text: string) => ({ folder, secret: { kind: 'passphrase', passphrase: bytes(text) } })

async function createdJournal(call: ReturnType<typeof startProcess>): Promise<string> {
  const proposal = await call('proposeRecoveryKey')
  const recoveryKey = String(proposal.ok && Reflect.get(Object(proposal.value), 'recoveryKey'))
  const passphrase = bytes(rightPassphrase)
  expect(await call('createJournal', { folder, passphrase, recoveryKey })).toEqual({ ok: true, value: {} })
  expect([...passphrase].every((byte) => byte === 0)).toBe(true)
  return recoveryKey
}

test('a journal is made, written, closed and opened again by either secret', async () => {
  const first = startProcess()
  expect(codeOf(await first('listPeople'))).toBe('locked')
  const recoveryKey = await createdJournal(first)
  expect(await first('addPerson', personNamed('Ines'))).toMatchObject({ ok: true })
  expect(events).toMatchObject([{ name: 'people-changed' }])
  // Ten ship; the Mirror's own is no meeting with anybody.
  expect(await countOf(first('listTemplates'))).toBe(9)
  expect(codeOf(await first('closeJournal'))).toBe('ok')
  expect(codeOf(await first('listPeople'))).toBe('locked')
  expect(codeOf(await first('closeJournal'))).toBe('ok')

  const second = startProcess()
  expect(codeOf(await second('unlockJournal', withPassphrase('some other words again')))).toBe('wrong-passphrase')
  expect(codeOf(await second('listPeople'))).toBe('locked')
  expect(codeOf(await second('unlockJournal', withPassphrase(rightPassphrase)))).toBe('ok')
  expect(await second('listPeople')).toMatchObject({ ok: true, value: [{ name: 'Ines' }] })
  await second('closeJournal')

  const third = startProcess()
  const secret = { kind: 'recovery-key', recoveryKey }
  expect(codeOf(await third('unlockJournal', { folder, secret }))).toBe('ok')
  expect(await third('listPeople')).toMatchObject({ ok: true, value: [{ name: 'Ines' }] })
})

test('a process opens one journal: a second door is refused while the first is opening and after', async () => {
  const call = startProcess()
  const proposal = await call('proposeRecoveryKey')
  const recoveryKey = String(proposal.ok && Reflect.get(Object(proposal.value), 'recoveryKey'))
  const opening = call('createJournal', { folder, passphrase: bytes(rightPassphrase), recoveryKey })
  expect(codeOf(await call('createJournal', { folder, passphrase: bytes(rightPassphrase), recoveryKey }))).toBe(
    'not-allowed',
  )
  expect(codeOf(await opening)).toBe('ok')
  expect(codeOf(await call('unlockJournal', withPassphrase(rightPassphrase)))).toBe('not-allowed')
  expect(codeOf(await call('openSampleJournal', { folder }))).toBe('not-allowed')
})

test('a door without a folder opens nothing', async () => {
  const outcome = await startProcess()('openSampleJournal')
  expect(outcome).toEqual({
    ok: false,
    error: { code: 'not-allowed', detail: {} },
  })
  expect(readdirSync(folder)).toEqual([])
})

test('the sample journal is made at its first opening and the same one is opened after that', async () => {
  const first = startProcess()
  expect(await first('openSampleJournal', { folder })).toEqual({ ok: true, value: {} })
  const people = await first('listPeople')
  expect(await countOf(people)).toBe(3)
  await first('closeJournal')
  const second = startProcess()
  expect(codeOf(await second('openSampleJournal', { folder }))).toBe('ok')
  expect(await second('listPeople')).toEqual(people)
})

/** A slow machine is no error. */
const slowly = { interval: 1, timeout: 20_000 }

test('while a large file comes in a page can read, what is written waits and is kept, and a lock takes the file back', async () => {
  const call = startProcess()
  await createdJournal(call)
  const added = await call('addPerson', personNamed('Ines'))
  const personId = String(added.ok && Reflect.get(Object(added.value), 'id'))
  const path = join(folder, 'notes.csv')
  const rows = Array.from({ length: 6_000 }, (_, number) => `2026-03-02,note ${number}`)
  writeFileSync(path, ['date,text', ...rows].join('\n'))
  const options = { source: 'csv', personId, answers: noAnswers }
  let isDone = false
  const bring = () =>
    call('importNotesFrom', { path, options, isTrial: false }).finally(() => {
      isDone = true
    })
  const importing = bring()
  await vi.waitFor(() => expect(events.some(({ name }) => name === 'file-progress')).toBe(true), slowly)
  const written = call('addPerson', personNamed('Zoë'))
  expect(await countOf(call('listPeople'))).toBe(1)
  expect(isDone).toBe(false)
  await call('stopImport')
  expect(codeOf(await importing)).toBe('stopped')
  expect(codeOf(await written)).toBe('ok')
  expect(await countOf(call('listPeople'))).toBe(2)
  expect(await countOf(call('listImports'))).toBe(0)

  events.length = 0
  const again = bring()
  await vi.waitFor(() => expect(events.some(({ name }) => name === 'file-progress')).toBe(true), slowly)
  expect(codeOf(await call('closeJournal'))).toBe('ok')
  expect(codeOf(await again)).toBe('stopped')
  expect(codeOf(await call('unlockJournal', withPassphrase(rightPassphrase)))).toBe('ok')
  expect(await countOf(call('listImports'))).toBe(0)
  expect(await countOf(call('listPeople'))).toBe(2)
})

test('a clock that leapt ahead empties no trash until it has gone on for three days', async () => {
  const first = startProcess()
  await createdJournal(first)
  await first('createTemplate', { title: 'Walk', stepTitle: 'Out', question: 'How far?' })
  const templates = await first('listTemplates')
  const own =
    templates.ok && Array.isArray(templates.value) ? templates.value.find(({ title }) => title === 'Walk') : {}
  expect(await first('trashTemplate', { id: own.id })).toMatchObject({ ok: true })
  await first('closeJournal')
  for (const [now, left] of [
    ['2031-01-01T09:00:00.000Z', 1],
    ['2031-01-02T09:00:00.000Z', 1],
    ['2031-01-04T09:00:00.000Z', 0],
  ] as const) {
    const later = startProcess(now)
    expect(codeOf(await later('unlockJournal', withPassphrase(rightPassphrase)))).toBe('ok')
    const trash = await later('listTrash')
    expect(trash.ok && Object(trash.value).templates).toHaveLength(left)
    await later('closeJournal')
  }
})
