import type { EntryKind } from '#shared/journal/entry.ts'
import { folded } from '#shared/journal/folded.ts'
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

/** `@` and the beginning of a name, as it is typed: never inside an address or a word. */
const mention = /(?<![\p{L}\p{N}.])@([\p{L}\p{M}\p{N}-]+)/gu

/** Whom the beginning of a name means: the only person of whom some name begins so; null for none and for two. */
function personCalled<Person extends Named>(beginning: string, people: readonly Person[]): Person | null {
  const wanted = folded(beginning)
  const called = people.filter(({ name }) =>
    folded(name)
      .split(/\s+/)
      .some((part) => part.startsWith(wanted)),
  )
  const exact = called.filter(({ name }) => folded(name).split(/\s+/).includes(wanted))
  const [first, second] = exact.length > 0 ? exact : called
  return first && !second ? first : null
}

/** The text with the name in the place of each `@` that was understood; any other stays as it was typed. */
export const withoutAt = (text: string, people: readonly Named[]): string =>
  text.replace(mention, (typed, beginning: string) => personCalled(beginning, people)?.name.split(/\s+/)[0] ?? typed)

/** Who is meant by `@`, or else the only person whose first name stands in the text; null when that is no one or several. */
export function guessPerson(text: string, people: readonly Named[]): string | null {
  const mentioned = [...text.matchAll(mention)].map(([, beginning = '']) => personCalled(beginning, people)?.id ?? null)
  if (mentioned.length > 0) return new Set(mentioned).size === 1 ? (mentioned[0] ?? null) : null
  const spoken = new Set(folded(text).match(/[\p{L}\p{M}\p{N}-]+/gu) ?? [])
  const named = people.filter(({ name }) => spoken.has(folded(name.split(' ')[0] ?? '')))
  return named.length === 1 ? (named[0]?.id ?? null) : null
}
