import type { InputOf, JournalMethodName, MirrorMethodName, OutputOf } from '#shared/contract/contract.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import type { JournalEvent } from '#shared/contract/events.ts'
import type { Outcome } from '#shared/contract/outcome.ts'
import type { JournalMessage, JournalRequest } from '#shared/contract/wire.ts'
import { createPendingCalls, type PendingCalls } from './pending-calls.ts'

/** What is needed of a utility process. */
export interface ChildProcess {
  postMessage(message: JournalRequest): void
  on(event: 'message', listener: (message: JournalMessage) => void): unknown
  /** `error`: the engine gave up, for example without memory; `exit` follows. */
  on(event: 'error', listener: () => void): unknown
  once(event: 'spawn' | 'exit', listener: () => void): unknown
  /** Undefined before `spawn` and after `exit`. */
  readonly pid?: number | undefined
  /** Asks it to end (SIGTERM). Does nothing before `spawn`. */
  kill(): boolean
}

type ProcessMethodName = JournalMethodName | MirrorMethodName

export interface ProcessClientOptions {
  fork(): ChildProcess
  /** What the calls fail with that a process leaves unanswered; `not-started` when it never sent a word. */
  readonly whenGone: ErrorCode
  /** How long a process may take to start, in milliseconds. */
  readonly startMs?: number
  onEvent(event: JournalEvent): void
  /** The process ended by itself. */
  onUnexpectedEnd(): void
}

export interface ProcessClient<Known extends ProcessMethodName> {
  /** Starts the process when there is none, so that the first call need not wait for it. */
  start(): void
  /** Makes a call as the page sent it; the router of the process parses the input. Never rejects. */
  forward(method: Known, input: unknown): Promise<Outcome<unknown>>
  /** Makes a call of main's own. Never rejects. */
  call<Name extends Known>(method: Name, input: InputOf<Name>): Promise<Outcome<OutputOf<Name>>>
  /** Kills the process with everything it holds in memory; settles when it has gone. Source: security.md 1.6. */
  end(): Promise<void>
}

interface Running {
  readonly process: ChildProcess
  /** Its own: an older process that ends late takes no call of this one with it. */
  readonly pending: PendingCalls
  readonly ended: Promise<void>
}

/** A machine that takes longer than this to start a process does not start it. */
const usualStartMs = 20_000

/** How long a process may take to end when asked, in milliseconds. One that is stopped never hears it. */
const endMs = 500

/** The way to the journal process. */
export type JournalClient = ProcessClient<JournalMethodName>

/** The way to a utility process: one at a time, forked when it is first needed. Source: security.md E28. */
export function createProcessClient<Known extends ProcessMethodName>(
  options: ProcessClientOptions,
): ProcessClient<Known> {
  const { fork, whenGone, onEvent, onUnexpectedEnd, startMs = usualStartMs } = options
  let running: Running | null = null

  const start = (): Running => {
    if (running) return running
    const process = fork()
    const pending = createPendingCalls()
    const { promise: ended, resolve: tellEnded } = Promise.withResolvers<void>()
    const started: Running = { process, pending, ended }
    let hasSpoken = false
    const gone = (): void => {
      clearTimeout(patience)
      const isUnexpected = running === started
      if (isUnexpected) running = null
      pending.failAll(hasSpoken ? whenGone : 'not-started')
      tellEnded()
      if (isUnexpected) onUnexpectedEnd()
    }
    const patience = setTimeout(gone, startMs).unref()
    process.once('spawn', () => {
      clearTimeout(patience)
      // It was ended meanwhile, and the kill came too early to do anything.
      if (running !== started) process.kill()
    })
    process.on('message', (message) => {
      hasSpoken = true
      clearTimeout(patience)
      if (message.type === 'answer') pending.answer(message)
      else onEvent(message.event)
    })
    process.on('error', () => undefined) // without a listener it would end main
    process.once('exit', gone)
    running = started
    return started
  }

  const forward = (method: Known, input: unknown): Promise<Outcome<unknown>> => {
    const { process, pending } = start()
    const { id, outcome } = pending.add()
    process.postMessage({ id, method, input })
    return outcome
  }

  return {
    start: () => void start(),
    forward,
    // The router of the process answers each method in the shape that the contract gives it.
    call: <Name extends Known>(method: Name, input: InputOf<Name>) =>
      forward(method, input) as Promise<Outcome<OutputOf<Name>>>,
    async end() {
      const ending = running
      running = null
      if (!ending) return
      ending.process.kill()
      const force = setTimeout(() => killNow(ending.process.pid), endMs)
      await ending.ended
      clearTimeout(force)
    },
  }
}

/** Ends a process in whatever state it is. Without a number there is none; 0 would be the whole group. */
function killNow(pid: number | undefined): void {
  if (!pid) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended a moment ago.
  }
}
