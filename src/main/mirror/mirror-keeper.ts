import { AppError } from '#shared/contract/app-error.ts'
import type { MirrorMethodName } from '#shared/contract/contract.ts'
import { nothing } from '#shared/contract/nothing.ts'
import { failed, type Outcome, ok } from '#shared/contract/outcome.ts'
import { wipeBytes } from '#shared/contract/wipe-bytes.ts'
import type { Wait } from '../lock/wait.ts'
import { type ChildProcess, createProcessClient } from '../process-client/process-client.ts'
import { createMirrorTries } from './mirror-tries.ts'

interface MirrorKeeperParts {
  fork(): ChildProcess
  /** The folder of the journal that is open. */
  folder(): string
  /** The process ended although no one asked it to. */
  onUnexpectedEnd(): void
  /** Milliseconds that do not follow the wall clock. */
  now(): number
  readonly wait: Wait
}

/** Lets the Mirror's process live exactly as long as the Mirror is open. */
export interface MirrorKeeper {
  isOpen(): boolean
  /** Answers a call of the page; `mirror-closed` when it needs an open Mirror. Never rejects but for `invalid-input`. */
  run(method: MirrorMethodName, input: unknown): Promise<Outcome<unknown>>
  /** Closes the file and kills the process; settles when it has gone. */
  close(): Promise<void>
  /** Kills the process at once: what was saved is on disk. */
  end(): Promise<void>
}

type OpeningMethod = 'createMirror' | 'openMirror'

/** Closing moves a log of at most some pages. Killing before that loses nothing (security.md R01). */
const closeMs = 2_000

/** One Mirror at a time. A process is forked for each try and killed again when it is refused. Source: decision 17. */
export function createMirrorKeeper(parts: MirrorKeeperParts): MirrorKeeper {
  const tries = createMirrorTries(parts.now)
  let isOpen = false
  let isOpening = false
  /** Grows with every end: an opening that began before it comes too late. */
  let ends = 0
  let ending: Promise<void> = Promise.resolve()
  const client = createProcessClient<MirrorMethodName>({
    fork: parts.fork,
    whenGone: 'mirror-closed',
    onEvent: () => undefined,
    onUnexpectedEnd: () => {
      isOpen = false
      parts.onUnexpectedEnd()
    },
  })

  const end = (): Promise<void> => {
    isOpen = false
    ends += 1
    ending = Promise.all([ending, client.end()]).then(() => undefined)
    return ending
  }

  const close = async (): Promise<void> => {
    const wasOpen = isOpen
    isOpen = false
    if (wasOpen) await Promise.race([client.forward('closeMirror', {}), parts.wait(closeMs)])
    await end()
  }

  const open = async (method: OpeningMethod, input: unknown): Promise<Outcome<unknown>> => {
    const folder = parts.folder()
    const begun = ends
    await ending
    if (begun !== ends) return failed('mirror-closed')
    const answer = client.forward(method, withPlace(input, tries.placeOf(folder)))
    wipeBytes(input)
    const outcome = await answer
    tries.record(folder, outcome)
    if (begun !== ends) return failed('mirror-closed')
    if (outcome.ok) isOpen = true
    else await end()
    return outcome
  }

  return {
    isOpen: () => isOpen,
    async run(method, input) {
      if (method === 'createMirror' || method === 'openMirror') {
        if (isOpen || isOpening) return failed('not-allowed')
        isOpening = true
        return open(method, input).finally(() => {
          isOpening = false
        })
      }
      if (method !== 'closeMirror') return isOpen ? client.forward(method, input) : failed('mirror-closed')
      await close()
      return ok(nothing)
    },
    close,
    end,
  }
}

/** The page's input with the place. Throws `invalid-input` for a page that names one itself. */
function withPlace(input: unknown, place: object): Record<string, unknown> {
  if (typeof input !== 'object' || input === null || Object.hasOwn(input, 'place')) throw new AppError('invalid-input')
  return { ...input, place }
}
