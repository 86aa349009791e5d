import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { personNamed } from './entries/testing/seeded-journal.ts'

/** Gives a Node process the parent port that Electron's utility process has. */
const parentPort = `
process.parentPort = {
  on: (name, listener) => process.on(name, (data) => listener({ data })),
  postMessage: (message) => process.send(message),
}
`

let folder: string
let child: ChildProcess

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-process-'))
  child = start('journal-process.ts', join(import.meta.dirname, '../../resources'))
})

function start(entry: string, resources: string): ChildProcess {
  const port = join(folder, 'parent-port.mjs')
  writeFileSync(port, parentPort)
  return fork(join(import.meta.dirname, entry), [`--resources=${resources}`], {
    execArgv: ['--import', port],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

afterEach(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const nextMessages = async (count: number): Promise<unknown[]> => {
  const messages: unknown[] = []
  while (messages.length < count) messages.push((await once(child, 'message'))[0])
  return messages
}

async function call(id: number, method: string, input: unknown): Promise<unknown> {
  child.send({ id, method, input })
  const [answer] = await nextMessages(1)
  return answer
}

test('the process answers calls by their number, tells events, and keeps its files private', async () => {
  expect(await call(1, 'listPeople', {})).toEqual({
    type: 'answer',
    id: 1,
    outcome: { ok: false, error: { code: 'locked', detail: {} } },
  })
  const journalFolder = join(folder, 'journal')
  expect(await call(2, 'openSampleJournal', { folder: journalFolder })).toEqual({
    type: 'answer',
    id: 2,
    outcome: { ok: true, value: {} },
  })
  for (const name of readdirSync(journalFolder)) {
    expect(statSync(join(journalFolder, name)).mode & 0o077, name).toBe(0)
  }
  child.send({ id: 3, method: 'listPeople', input: {} })
  const [people] = await nextMessages(1)
  expect(people).toMatchObject({ type: 'answer', id: 3, outcome: { ok: true, value: { length: 3 } } })
})

test('a change is told before its call is answered', async () => {
  await call(1, 'openSampleJournal', { folder: join(folder, 'journal') })
  child.send({ id: 2, method: 'addPerson', input: personNamed('Ines') })
  expect(await nextMessages(2)).toMatchObject([
    { type: 'event', event: { name: 'people-changed' } },
    { type: 'answer', id: 2, outcome: { ok: true } },
  ])
})

test('a message that is no call is left unanswered, and the next call is answered', async () => {
  child.send({ id: 'one', method: 7 })
  child.send('nonsense')
  expect(await call(9, 'proposeRecoveryKey', {})).toMatchObject({ type: 'answer', id: 9, outcome: { ok: true } })
})

test.each([
  ['journal-process.ts', 'proposeRecoveryKey'],
  ['mirror/mirror-process.ts', 'closeMirror'],
])('%s refuses every call when the native program is not the one that was packed', async (entry, method) => {
  child.kill('SIGKILL')
  writeFileSync(join(folder, 'native-module.sha256'), '00'.repeat(32))
  child = start(entry, folder)
  expect(await call(1, method, {})).toMatchObject({ outcome: { ok: false, error: { code: 'app-altered' } } })
})
