import { AppError } from '#shared/contract/app-error.ts'
import { contract, type JournalMethodName } from '#shared/contract/contract.ts'
import { failed, type Outcome, ok } from '#shared/contract/outcome.ts'
import { fieldProblemsFrom } from './field-problems.ts'
import type { DoorHandlers, OpenHandlers } from './handlers-for.ts'
import { type Log, logIncident } from './incident.ts'

interface RouterParts {
  readonly doorHandlers: DoorHandlers
  /** Null while no journal is open. */
  readonly openHandlers: () => OpenHandlers | null
  readonly newId: () => string
  readonly log: Log
}

interface Call {
  readonly method: string
  readonly input: unknown
}

/** Answers one call; never rejects. */
export type Router = (call: Call) => Promise<Outcome<unknown>>

type Handler = (input: unknown) => unknown

/**
 * The only place where exceptions become outcomes. Finds the method in the contract, refuses it while locked, parses
 * the input strictly, runs the handler and parses what it answers.
 */
export function createRouter(parts: RouterParts): Router {
  return async (call) => {
    try {
      return ok(await answer(parts, call))
    } catch (error) {
      if (error instanceof AppError && error.code !== 'unexpected') return failed(error.code, error.detail)
      const incidentId = parts.newId()
      logIncident(parts.log, { id: incidentId, method: knownName(call.method) ?? 'no method of ours', error })
      return failed('unexpected', { incidentId })
    }
  }
}

async function answer(parts: RouterParts, { method, input }: Call): Promise<unknown> {
  const name = knownName(method)
  if (!name) throw new AppError('not-allowed')
  const handler = handlerOf(parts, name)
  if (!handler) throw new AppError('locked')
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) {
    throw new AppError('invalid-input', { detail: { fields: fieldProblemsFrom(parsed.error, input) } })
  }
  return contract[name].output.parse(await handler(parsed.data))
}

const isOurs = (method: string): method is keyof typeof contract => Object.hasOwn(contract, method)

function knownName(method: string): JournalMethodName | null {
  if (!isOurs(method)) return null
  const { side } = contract[method]
  return side === 'journal' ? (method as JournalMethodName) : null
}

/** The schema of `name` has parsed the input, and the handler of `name` takes what that schema gives. */
function handlerOf({ doorHandlers, openHandlers }: RouterParts, name: JournalMethodName): Handler | undefined {
  const handlers: Partial<DoorHandlers & OpenHandlers> = { ...doorHandlers, ...openHandlers() }
  return handlers[name] as Handler | undefined
}
