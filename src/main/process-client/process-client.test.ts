import { execFileSync, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { expect, test, vi } from 'vitest'
import type { JournalMethodName } from '#shared/contract/contract.ts'
import type { JournalEvent } from '#shared/contract/events.ts'
import type { JournalRequest } from '#shared/contract/wire.ts'
import { type ChildProcess, createProcessClient } from './process-client.ts'

/** A process that keeps what it is sent and ends only when the test says so, as a real one ends a little later. */
class ScriptedProcess extends EventEmitter implements ChildProcess {
  readonly requests: JournalRequest[] = []
  isKilled = false
  private hasSpawned = false

  postMessage(message: JournalRequest): void {
    this.requests.push(message)
  }
  kill(): boolean {
    this.isKilled = this.hasSpawned
    return this.isKilled
  }
  spawn(): void {
    this.hasSpawned = true
    this.emit('spawn')
  }
  tell(event: JournalEvent): void {
    this.emit('message', { type: 'event', event })
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
    startMs: 50,
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
  process(0).spawn()
  process(0).tell({ name: 'people-changed', personIds: [] })
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
  expect(told).toEqual(['people-changed'])
})

test('when the process dies its calls fail with locked, and that is reported once', async () => {
  const { client, process, told } = setUp()
  const call = client.forward('unlockJournal', {})
  process(0).tell({ name: 'health-changed' })
  process(0).emit('exit')
  expect(await call).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect(told).toEqual(['health-changed', 'unexpected end'])
})

test('ending what never started is no trouble', async () => {
  await setUp().client.end()
})

test('an event of the journal is passed on, and an answer to no call is ignored', () => {
  const { client, process, told } = setUp()
  client.start()
  process(0).tell({ name: 'people-changed', personIds: [] })
  process(0).answer(99, 'not asked for')
  expect(told).toEqual(['people-changed'])
})

test('a process that is ended before it has started is killed when it starts', async () => {
  const { client, process, told } = setUp()
  client.start()
  const end = client.end()
  expect(process(0).isKilled).toBe(false)
  process(0).spawn()
  expect(process(0).isKilled).toBe(true)
  process(0).emit('exit')
  await end
  expect(told).toEqual([])
})

test('a process that ends late takes no call of the next one with it', async () => {
  const { client, process } = setUp()
  client.start()
  process(0).spawn()
  void client.end()
  const call = client.forward('readToday', {})
  process(0).emit('exit')
  process(1).answer(1, 'today')
  expect(await call).toEqual({ ok: true, value: 'today' })
})

test('a process that ends without a word, or never starts, fails its calls with not-started', async () => {
  const { client, process, told } = setUp()
  const first = client.forward('readToday', {})
  process(0).spawn()
  process(0).emit('exit')
  const second = client.forward('readToday', {})
  expect(await first).toMatchObject({ ok: false, error: { code: 'not-started' } })
  expect(await second).toMatchObject({ ok: false, error: { code: 'not-started' } })
  expect(told).toEqual(['unexpected end', 'unexpected end'])
  // Should it start after all, no one wants it any more.
  process(1).spawn()
  expect(process(1).isKilled).toBe(true)
})

test('a process that answers has started, whether or not that was reported', async () => {
  const { client, process, told } = setUp()
  const first = client.forward('readToday', {})
  process(0).answer(1, 'today')
  await first
  await new Promise((resolve) => setTimeout(resolve, 120))
  const second = client.forward('listPeople', {})
  process(0).answer(2, 'people')
  expect(await second).toEqual({ ok: true, value: 'people' })
  expect(told).toEqual([])
})

test('when the engine of a process gives up, main lives on', () => {
  const { client, process } = setUp()
  client.start()
  expect(() => process(0).emit('error', 'FatalError', 'v8', '{}')).not.toThrow()
})

test.skipIf(process.platform === 'win32')(
  'a process that is stopped, and hears no request to end, is ended with all it holds',
  async () => {
    const child = spawn('sleep', ['60'], { stdio: 'ignore' })
    const asked: boolean[] = []
    const stopped: ChildProcess = {
      pid: child.pid,
      postMessage: () => undefined,
      on: () => undefined,
      once: (event, listener) => child.once(event, listener),
      kill: () => asked.push(child.kill('SIGTERM')) > 0,
    }
    const client = createProcessClient<JournalMethodName>({
      whenGone: 'locked',
      fork: () => stopped,
      onEvent: () => undefined,
      onUnexpectedEnd: () => undefined,
    })
    client.start()
    await once(child, 'spawn')
    child.kill('SIGSTOP')
    await vi.waitFor(() => expect(String(execFileSync('ps', ['-o', 'stat=', '-p', String(child.pid)]))).toMatch(/^T/))
    await client.end()
    expect(asked).toEqual([true])
    expect(child.signalCode).toBe('SIGKILL')
  },
)
