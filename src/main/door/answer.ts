import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import { failed, type Outcome } from '#shared/contract/outcome.ts'
import type { Log } from '../log/log.ts'

/**
 * Turns whatever a handler did into an outcome: an AppError into its code, anything else into `unexpected` with an
 * incident id that is also in the log. Nothing is thrown. Source: architecture.md, Errors.
 */
export async function answer(run: () => Promise<Outcome<unknown>>, log: Log): Promise<Outcome<unknown>> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof AppError) return failed(error.code, error.detail)
    const incidentId = randomUUID().slice(0, 8)
    log.incident(incidentId, error)
    return failed('unexpected', { incidentId })
  }
}
