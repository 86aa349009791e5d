import { AppError } from '#shared/contract/app-error.ts'
import { contract, type JournalMethodName, type MirrorMethodName } from '#shared/contract/contract.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { failed, type Outcome, ok } from '#shared/contract/outcome.ts'
import { wipeBytes } from '#shared/contract/wipe-bytes.ts'
import { fieldProblemsFrom } from './field-problems.ts'
import type { HandlersFor } from './handlers-for.ts'
import { type Log, logIncident } from './incident.ts'

type ProcessSide = 'journal' | 'mirror'
type ProcessMethodName = JournalMethodName | MirrorMethodName
type Handlers = Partial<HandlersFor<ProcessMethodName>>

interface RouterParts {
  /** Whose calls are answered; those of the journal unless told. */
  readonly side?: ProcessSide
  readonly doorHandlers: Handlers
  /** Null while nothing is open. */
  readonly openHandlers: () => Handlers | null
  /** Settles when this call may run; asked again until nothing is in its way. */
  readonly whenReady?: (method: ProcessMethodName) => Promise<void>
  readonly newId: () => string
  readonly log: Log
  /** Mends what made a call fail and says whether the call may be made again. */
  readonly heal?: (error: unknown) => boolean
}

interface Call {
  readonly method: string
  readonly input: unknown
}

/** Answers one call; never rejects. */
export type Router = (call: Call) => Promise<Outcome<unknown>>

type Handler = (input: unknown) => unknown

const whenClosed: Readonly<Record<ProcessSide, ErrorCode>> = { journal: 'locked', mirror: 'mirror-closed' }

/**
 * The only place where exceptions become outcomes. Finds the method in the contract, refuses it while closed, parses
 * the input strictly, runs the handler and parses what it answers. Whatever becomes of a call, the secrets in it are
 * overwritten: a handler that refuses early need not think of them.
 */
export function createRouter(parts: RouterParts): Router {
  return async (call) => {
    try {
      return ok(await answerHealed(parts, call))
    } catch (error) {
      if (error instanceof AppError && error.code !== 'unexpected') return failed(error.code, error.detail)
      const incidentId = parts.newId()
      logIncident(parts.log, {
        id: incidentId,
        method: knownName(call.method, parts.side) ?? 'no method of ours',
        error,
      })
      return failed('unexpected', { incidentId })
    } finally {
      wipeBytes(call.input)
    }
  }
}

/** A call that fails leaves nothing behind, so it can be made once more when what was in its way is mended. */
async function answerHealed(parts: RouterParts, call: Call): Promise<unknown> {
  try {
    return await answer(parts, call)
  } catch (error) {
    if (parts.heal?.(error)) return answer(parts, call)
    throw error
  }
}

async function answer(parts: RouterParts, { method, input }: Call): Promise<unknown> {
  const { side = 'journal' } = parts
  const name = knownName(method, side)
  if (!name) throw new AppError('not-allowed')
  if (!handlerOf(parts, name)) throw new AppError(whenClosed[side])
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) {
    throw new AppError('invalid-input', { detail: { fields: fieldProblemsFrom(parsed.error, input) } })
  }
  await parts.whenReady?.(name)
  // Looked for again: it may have been closed while this call waited.
  const handler = handlerOf(parts, name)
  if (!handler) throw new AppError(whenClosed[side])
  return contract[name].output.parse(await handler(parsed.data))
}

const isOurs = (method: string): method is keyof typeof contract => Object.hasOwn(contract, method)

function knownName(method: string, side: ProcessSide = 'journal'): ProcessMethodName | null {
  if (!isOurs(method)) return null
  return contract[method].side === side ? (method as ProcessMethodName) : null
}

/** The schema of `name` has parsed the input, and the handler of `name` takes what that schema gives. */
function handlerOf({ doorHandlers, openHandlers }: RouterParts, name: ProcessMethodName): Handler | undefined {
  const handlers: Handlers = { ...doorHandlers, ...openHandlers() }
  return handlers[name] as Handler | undefined
}
