import type { EntryKind } from '#shared/journal/entry.ts'
import { messages } from '../../messages/index.ts'

const { beginnings } = messages.capture

const begins = (text: string, words: readonly string[]): boolean => {
  const start = text.trimStart().toLowerCase()
  return words.some((word) => start.startsWith(word))
}

/** What kind of entry a text sounds like, from how it begins; a note when it could be anything. */
export function guessKind(text: string): EntryKind {
  if (/^\s*["“„«]/.test(text)) return 'listening'
  if (begins(text, beginnings.mine) || begins(text, beginnings.theirs)) return 'commitment'
  if (begins(text, beginnings.recognition)) return 'recognition'
  if (begins(text, beginnings.idea)) return 'idea'
  return begins(text, beginnings.opinion) ? 'opinion' : 'note'
}

/** Whose promise it sounds like; mine when it could be either (principle 2). */
export const guessOwner = (text: string): 'me' | 'them' => (begins(text, beginnings.theirs) ? 'them' : 'me')

interface Named {
  readonly id: string
  readonly name: string
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The only person whose first name stands in the text, or null. */
export function guessPerson(text: string, people: readonly Named[]): string | null {
  const spoken = new Set(folded(text).match(/[\p{L}\p{N}-]+/gu) ?? [])
  const named = people.filter(({ name }) => spoken.has(folded(name.split(' ')[0] ?? '')))
  return named.length === 1 ? (named[0]?.id ?? null) : null
}
