import { withoutIsolates } from '#shared/journal/isolated.ts'
import type { SummaryLine } from '#shared/journal/summary.ts'
import type { SummaryTheme } from '#shared/journal/summary-theme.ts'

export interface ToldLine {
  readonly theme: SummaryTheme
  readonly line: SummaryLine
}

/** A stop of any script, also inside quotation marks or brackets. Only a letter or a digit needs another. */
const ended = /[\p{Terminal_Punctuation}…”"»][\p{Pe}\p{Pf}\p{Pi}"']{0,20}$/u

/** The lines of a text with the space around each folded, and no blank ones at either end. */
const tidy = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trimEnd().replace(/(?<=\S)\s+/g, ' '))
    .join('\n')

/**
 * Joins the parts that say something into one sentence with full stops. A part of several lines keeps its lines, gets no
 * stop, for it may be a list, and what follows it begins a line.
 */
export function told(...parts: readonly string[]): string {
  const said = parts.map(tidy).filter((part) => part !== '')
  return said.reduce((before, part) => {
    const isLong = part.includes('\n')
    const closed = isLong || ended.test(withoutIsolates(part)) ? part : `${part}.`
    if (before === '') return closed
    return `${before}${before.split('\n').length > 1 ? '\n' : ' '}${closed}`
  }, '')
}

/** A label and its words: in the same line, or below it when they are several lines. */
export const after = (label: string, words: string): string => {
  const text = words.trim()
  if (text === '') return ''
  return `${label}:${text.includes('\n') ? '\n' : ' '}${text}`
}
