import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { failed, type Outcome, ok } from '#shared/contract/outcome.ts'
import type { JournalRequest } from '#shared/contract/wire.ts'
import type { ChildProcess } from '../process-client/process-client.ts'
import { createMirrorKeeper } from './mirror-keeper.ts'

/** Answers each method as the test says, and ends a little after it is killed, as a real process does. */
class ScriptedProcess extends EventEmitter implements ChildProcess {
  readonly requests: JournalRequest[] = []
  isRunning = true
  readonly #answers: Readonly<Record<string, Outcome<unknown>>>

  constructor(answers: Readonly<Record<string, Outcome<unknown>>>) {
    super()
    this.#answers = answers
  }
  postMessage(message: JournalRequest): void {
    this.requests.push(structuredClone(message))
    const outcome = this.#answers[message.method]
    if (outcome) queueMicrotask(() => this.emit('message', { type: 'answer', id: message.id, outcome }))
  }
  kill(): boolean {
    setImmediate(() => this.gone())
    return true
  }
  gone(): void {
    if (!this.isRunning) return
    this.isRunning = false
    this.emit('exit')
  }
}

const passphrase = () => new Uint8Array([1, 2, 3])
const wrong = failed('wrong-passphrase', { retryAfterMs: 1_000 })

function setUp(answers: Record<string, Outcome<unknown>> = {}) {
  const processes: ScriptedProcess[] = []
  const told: string[] = []
  const clock = { now: 0, folder: '/journal' }
  const said = { openMirror: ok({}), closeMirror: ok({}), listMirrorEntries: ok([]), ...answers }
  const keeper = createMirrorKeeper({
    fork() {
      expect(processes.filter(({ isRunning }) => isRunning)).toEqual([])
      const process = new ScriptedProcess(said)
      processes.push(process)
      return process
    },
    folder: () => clock.folder,
    onUnexpectedEnd: () => told.push('unexpected end'),
    now: () => clock.now,
    wait: () => new Promise(() => undefined),
  })
  const open = () => keeper.run('openMirror', { passphrase: passphrase() })
  const running = () => processes.filter(({ isRunning }) => isRunning).length
  return { keeper, processes, told, clock, said, open, running }
}

test('no process runs before the Mirror is opened, and one while it is', async () => {
  const { keeper, open, running } = setUp()
  expect(await keeper.run('listMirrorEntries', {})).toEqual(failed('mirror-closed'))
  expect([running(), keeper.isOpen()]).toEqual([0, false])
  expect(await open()).toEqual(ok({}))
  expect([running(), keeper.isOpen()]).toEqual([1, true])
  expect(await keeper.run('listMirrorEntries', {})).toEqual(ok([]))
  expect(await open()).toEqual(failed('not-allowed'))
})

test('closing asks the process to close its file, kills it and waits until it has gone', async () => {
  const { keeper, processes, open, running, told } = setUp()
  await open()
  expect(await keeper.run('closeMirror', {})).toEqual(ok({}))
  expect(processes[0]?.requests.map(({ method }) => method)).toEqual(['openMirror', 'closeMirror'])
  expect([running(), keeper.isOpen()]).toEqual([0, false])
  expect(await keeper.run('listMirrorEntries', {})).toEqual(failed('mirror-closed'))
  expect(told).toEqual([])
})

test('a refused opening leaves no process, and the next one knows of every try before it', async () => {
  const { processes, clock, open, running } = setUp({ openMirror: wrong })
  for (const now of [0, 300, 700]) {
    clock.now = now
    expect(await open()).toEqual(wrong)
    expect(running()).toBe(0)
  }
  const places = processes.map(({ requests }) => Reflect.get(Object(requests[0]?.input), 'place'))
  expect(places).toEqual([
    { folder: '/journal', failures: 0, waitMs: 0 },
    { folder: '/journal', failures: 1, waitMs: 700 },
    { folder: '/journal', failures: 2, waitMs: 600 },
  ])
})

test('another journal’s tries are its own, and success or another refusal counts nothing', async () => {
  const { processes, clock, said, open, keeper } = setUp({ openMirror: wrong })
  await open()
  clock.folder = '/sample'
  said.openMirror = ok({})
  await open()
  await keeper.close()
  clock.folder = '/journal'
  said.openMirror = failed('mirror-damaged')
  await open()
  await open()
  const failures = processes.map(({ requests }) => Reflect.get(Object(requests[0]?.input), 'place').failures)
  expect(failures).toEqual([0, 0, 1, 1])
})

test('an end while it opens leaves nothing open, whatever the process still says', async () => {
  const { keeper, open, running, processes } = setUp()
  const opening = open()
  await Promise.resolve()
  const ended = keeper.end()
  expect(await opening).toEqual(failed('mirror-closed'))
  await ended
  expect([running(), keeper.isOpen()]).toEqual([0, false])
  expect(await open()).toEqual(ok({}))
  expect(processes.at(-1)?.isRunning).toBe(true)
})

test('a process that dies by itself closes the Mirror and is reported once', async () => {
  const { keeper, open, processes, told } = setUp()
  await open()
  processes[0]?.gone()
  expect([keeper.isOpen(), told]).toEqual([false, ['unexpected end']])
  expect(await keeper.run('listMirrorEntries', {})).toEqual(failed('mirror-closed'))
})

test('the passphrase is overwritten in main, and a page cannot name the place', async () => {
  const { keeper, processes } = setUp()
  const bytes = passphrase()
  await keeper.run('openMirror', { passphrase: bytes })
  expect([...bytes]).toEqual([0, 0, 0])
  expect(Reflect.get(Object(processes[0]?.requests[0]?.input), 'passphrase')).toEqual(passphrase())
  const { keeper: other } = setUp()
  const named = other.run('openMirror', { passphrase: passphrase(), place: { folder: '/etc', failures: 0, waitMs: 0 } })
  await expect(named).rejects.toMatchObject({ code: 'invalid-input' })
})
