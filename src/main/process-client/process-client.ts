import type { InputOf, JournalMethodName, MirrorMethodName, OutputOf } from '#shared/contract/contract.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import type { JournalEvent } from '#shared/contract/events.ts'
import type { Outcome } from '#shared/contract/outcome.ts'
import type { JournalMessage, JournalRequest } from '#shared/contract/wire.ts'
import { createPendingCalls } from './pending-calls.ts'

/** What is needed of a utility process. */
export interface ChildProcess {
  postMessage(message: JournalRequest): void
  on(event: 'message', listener: (message: JournalMessage) => void): unknown
  once(event: 'exit', listener: () => void): unknown
  kill(): boolean
}

type ProcessMethodName = JournalMethodName | MirrorMethodName

export interface ProcessClientOptions {
  fork(): ChildProcess
  /** What the calls fail with that a process leaves unanswered. */
  readonly whenGone: ErrorCode
  onEvent(event: JournalEvent): void
  /** The process ended although nobody asked it to. */
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
  readonly ended: Promise<void>
}

/** The way to the journal process. */
export type JournalClient = ProcessClient<JournalMethodName>

/** The way to a utility process: one at a time, forked when it is first needed. Source: security.md E28. */
export function createProcessClient<Known extends ProcessMethodName>(
  options: ProcessClientOptions,
): ProcessClient<Known> {
  const { fork, whenGone, onEvent, onUnexpectedEnd } = options
  const pending = createPendingCalls(whenGone)
  let running: Running | null = null

  const receive = (message: JournalMessage): void => {
    if (message.type === 'answer') pending.answer(message)
    else onEvent(message.event)
  }

  const start = (): Running => {
    if (running) return running
    const process = fork()
    const { promise: ended, resolve: tellEnded } = Promise.withResolvers<void>()
    const started: Running = { process, ended }
    process.on('message', receive)
    process.once('exit', () => {
      const isUnexpected = running === started
      if (isUnexpected) running = null
      pending.failAll()
      tellEnded()
      if (isUnexpected) onUnexpectedEnd()
    })
    running = started
    return started
  }

  const forward = (method: Known, input: unknown): Promise<Outcome<unknown>> => {
    const { process } = start()
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
      ending?.process.kill()
      await ending?.ended
    },
  }
}
