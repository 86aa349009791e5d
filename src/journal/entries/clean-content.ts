import type { Content } from '#shared/journal/entry.ts'

/**
 * A text as the journal keeps it: without control characters, of which U+0001 and U+0002 mark hits in search snippets, and
 * without halves of characters. Tabs and line ends stay, every line end as \n.
 */
export const cleanText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\r\v\f\u0085]/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed()

/** The same content, every text of it clean. */
export const cleanContent = (content: Content): Content => {
  const fields = Object.entries(content).map(
    ([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value] as const,
  )
  return Object.fromEntries(fields) as Content
}

/** Any value, every text inside it clean: for what comes from a file, whose texts no contract has seen. */
export function cleanTexts<Value>(value: Value): Value {
  const clean = (one: unknown): unknown => {
    if (typeof one === 'string') return cleanText(one)
    if (Array.isArray(one)) return one.map(clean)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, inside]) => [name, clean(inside)]))
  }
  return clean(value) as Value
}
