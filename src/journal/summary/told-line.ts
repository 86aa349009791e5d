import type { SummaryLine } from '#shared/journal/summary.ts'
import type { SummaryTheme } from '#shared/journal/summary-theme.ts'

export interface ToldLine {
  readonly theme: SummaryTheme
  readonly line: SummaryLine
}

/** Joins the parts that say something into one sentence with full stops. */
export const told = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .map((part) => (/[.!?…:”"]$/.test(part) ? part : `${part}.`))
    .join(' ')
