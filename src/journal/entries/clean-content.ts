import type { Content } from '#shared/journal/entry.ts'

/** A typed text without U+0001 and U+0002, which mark hits in search snippets, and without halves of characters. */
export const cleanText = (text: string): string => text.replaceAll('\u0001', '').replaceAll('\u0002', '').toWellFormed()

/** The same content, every text of it clean. */
export const cleanContent = (content: Content): Content => {
  const fields = Object.entries(content).map(
    ([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value] as const,
  )
  return Object.fromEntries(fields) as Content
}
