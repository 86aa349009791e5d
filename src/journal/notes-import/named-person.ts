import { folded } from '#shared/journal/folded.ts'
import { listPeople } from '../people/people.ts'
import type { Database } from '../storage/database.ts'

/** The words of a name or of a text that may hold one. */
export const nameWords = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

interface Known {
  readonly id: string
  readonly name: string
  readonly words: readonly string[]
}

/** Finds the people of a journal in texts. */
export interface PeopleNamed {
  /** Everyone whose whole name stands in a text, or the first or last word of it. */
  in(text: string): Set<string>
  /** The one whose name a text is, whole or by its first or last word; null for none or several. */
  as(text: string): string | null
  nameOf(id: string): string
  /** Keeps the name of a person who is added, and finds them no earlier than the next time. */
  keepName(person: { readonly id: string; readonly name: string }): void
}

/** Everyone of a journal, as texts name them. */
export function peopleNamed(db: Database): PeopleNamed {
  const people = listPeople(db).map(({ id, name }): Known => ({ id, name, words: nameWords(name) }))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    in: (text) => peopleIn(people, nameWords(text.slice(0, 2_000))),
    as(text) {
      const words = nameWords(text)
      const whole = people.filter((person) => isSame(person.words, words))
      const found = whole.length > 0 || words.length !== 1 ? whole : people.filter(isCalled(words[0] ?? ''))
      return found.length === 1 ? (found[0]?.id ?? null) : null
    },
    nameOf: (id) => names.get(id) ?? '',
    keepName: ({ id, name }) => void names.set(id, name),
  }
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ')

const isCalled =
  (word: string) =>
  ({ words }: Known): boolean =>
    word !== '' && (words[0] === word || words.at(-1) === word)

/** Whole names first: their words say nothing about others who share one. */
function peopleIn(people: readonly Known[], words: readonly string[]): Set<string> {
  const left = new Set(words)
  const whole = people.filter((person) => person.words.length > 0 && person.words.every((word) => left.has(word)))
  for (const { words } of whole) for (const word of words) left.delete(word)
  const partly = people.filter((person) => [...left].some((word) => isCalled(word)(person)))
  return new Set([...whole, ...partly].map(({ id }) => id))
}
