import type { ErrorCode } from '#shared/contract/error-codes.ts'

/** What the shell may say about itself. A closed list: free text cannot be logged. */
type LogCode =
  | 'call-refused'
  | 'environment-cleaned'
  | 'journal-process-ended'
  | 'mirror-process-ended'
  | 'page-gone'
  | 'refused-switch'
  | 'request-blocked'
  | 'sandbox-off'
  | 'settings-unreadable'
  | 'start-failed'
  | 'words-let-go'

export interface Log {
  /** Writes one line: a code of the shell and, where one fits, an error code, a method's name or a number. */
  note(code: LogCode, detail?: ErrorCode | number | { readonly name: string }): void
  /** Writes the id that the person was shown, with the stack of what happened. */
  incident(id: string, error: unknown): void
}

/**
 * The stack without the message: a message may hold what somebody wrote, the lines below it hold only places in code.
 * Source: security.md E31.
 */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...places].join('\n')
}

const detailText = (detail: ErrorCode | number | { readonly name: string } | undefined): string => {
  if (detail === undefined) return ''
  return ` ${typeof detail === 'object' ? detail.name : detail}`
}

/** A log that goes to `write` only, by default the terminal: nothing is kept in a file. Source: security.md E31. */
export const createLog = (write: (line: string) => void = (line) => void process.stderr.write(line)): Log => ({
  note: (code, detail) => write(`alongside: ${code}${detailText(detail)}\n`),
  incident: (id, error) => write(`alongside: incident ${id} ${placesOf(error)}\n`),
})
