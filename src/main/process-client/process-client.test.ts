import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { JournalMethodName } from '#shared/contract/contract.ts'
import type { JournalRequest } from '#shared/contract/wire.ts'
import { type ChildProcess, createProcessClient } from './process-client.ts'

/** A process that keeps what it is sent and ends only when the test says so, as a real one ends a little later. */
class ScriptedProcess extends EventEmitter implements ChildProcess {
  readonly requests: JournalRequest[] = []
  isKilled = false

  postMessage(message: JournalRequest): void {
    this.requests.push(message)
  }
  kill(): boolean {
    this.isKilled = true
    return true
  }
  answer(id: number, value: unknown): void {
    this.emit('message', { type: 'answer', id, outcome: { ok: true, value } })
  }
}

function setUp() {
  const processes: ScriptedProcess[] = []
  const told: string[] = []
  const client = createProcessClient<JournalMethodName>({
    whenGone: 'locked',
    fork() {
      const process = new ScriptedProcess()
      processes.push(process)
      return process
    },
    onEvent: (event) => told.push(event.name),
    onUnexpectedEnd: () => told.push('unexpected end'),
  })
  const process = (index: number): ScriptedProcess => {
    const one = processes[index]
    if (!one) throw new Error(`process ${index} was not forked`)
    return one
  }
  return { client, processes, process, told }
}

test('each call gets the answer with its own number, in whatever order they come', async () => {
  const { client, process } = setUp()
  const first = client.forward('readToday', {})
  const second = client.forward('listPeople', {})
  process(0).answer(2, 'people')
  process(0).answer(1, 'today')
  expect(await first).toEqual({ ok: true, value: 'today' })
  expect(await second).toEqual({ ok: true, value: 'people' })
})

test('one process is forked for all calls, and another only after it has ended', async () => {
  const { client, processes, process } = setUp()
  client.start()
  client.start()
  void client.forward('readToday', {})
  expect(processes).toHaveLength(1)
  const ended = client.end()
  void client.forward('readToday', {})
  expect(processes).toHaveLength(2)
  process(0).emit('exit')
  await ended
})

test('ending kills the process, waits until it has gone and is not reported as unexpected', async () => {
  const { client, process, told } = setUp()
  const call = client.forward('readToday', {})
  let hasEnded = false
  const end = client.end().then(() => {
    hasEnded = true
  })
  expect(process(0).isKilled).toBe(true)
  await Promise.resolve()
  expect(hasEnded).toBe(false)
  process(0).emit('exit')
  await end
  expect(await call).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect(told).toEqual([])
})

test('when the process dies its calls fail with locked, and it is told once', async () => {
  const { client, process, told } = setUp()
  const call = client.forward('unlockJournal', {})
  process(0).emit('exit')
  expect(await call).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect(told).toEqual(['unexpected end'])
})

test('ending what never started is no trouble', async () => {
  await setUp().client.end()
})

test('an event of the journal is passed on, and an answer to nobody is ignored', () => {
  const { client, process, told } = setUp()
  client.start()
  process(0).emit('message', { type: 'event', event: { name: 'people-changed', personIds: [] } })
  process(0).answer(99, 'nobody asked')
  expect(told).toEqual(['people-changed'])
})
