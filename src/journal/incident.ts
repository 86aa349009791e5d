import { AppError } from '#shared/contract/app-error.ts'

/** Takes one line that names no person and quotes no text. */
export type Log = (line: string) => void

interface Incident {
  readonly id: string
  readonly method: string
  readonly error: unknown
}

/**
 * Writes down where an unexpected error came from. Messages stay out, for they may quote what was typed:
 * names, codes and stack frames only.
 */
export function logIncident(log: Log, { id, method, error }: Incident): void {
  log(`incident ${id} in ${method}`)
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    log(`${cause.name}${cause instanceof AppError ? ` ${cause.code}` : ''}`)
    for (const frame of framesOf(cause)) log(frame)
  }
}

const framesOf = (error: Error): string[] => (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
