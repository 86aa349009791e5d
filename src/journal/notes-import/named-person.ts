import { folded } from '#shared/journal/folded.ts'
import { listPeople } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { isGeneric, nameWords } from './name-words.ts'

interface Known {
  readonly id: string
  readonly name: string
  /** In the order of the journal. */
  readonly place: number
  readonly words: readonly string[]
}

interface Stranger {
  readonly name: string
  /** Who is called so in part. */
  readonly like: readonly string[]
}

interface Named {
  readonly ids: ReadonlySet<string>
  readonly strangers: readonly Stranger[]
}

/** Finds the people of a journal in texts. */
export interface PeopleNamed {
  /** Everyone whose whole name stands in a text, or the first or last word of it without another name beside it. */
  in(text: string): ReadonlySet<string>
  /** Everyone whose name is exactly this, in whatever case: with its commas and brackets, or of signs alone. */
  called(name: string): ReadonlySet<string>
  /** Everyone whom a name may mean that stands alone, with initials, in brackets whatever else, or as an address. */
  meant(name: string): ReadonlySet<string>
  /** As `in`, with the names that begin or end as someone's and are not theirs: Ines Silva beside Ines Marques. */
  named(text: string): Named
  /** The one whose name a text is, whole or by its first or last word; null for none or several. */
  as(text: string): string | null
  nameOf(id: string): string
  /** Keeps the name of a person who is added, and finds them no earlier than the next time. */
  keepName(person: { readonly id: string; readonly name: string }): void
}

/** The people of a journal by the words of their names, looked up for each line of what comes in. */
interface People {
  /** By the first or the last word, or by all of them in one. */
  called(word: string): readonly Known[]
  whole(words: readonly string[]): readonly Known[]
}

function peopleByWord(people: readonly Known[]): People {
  const ends = people.flatMap((person) =>
    [...new Set([person.words[0], person.words.at(-1), person.words.join('')])].map((word) => ({ word, person })),
  )
  const byWord = Map.groupBy(ends, ({ word }) => word)
  const byWords = Map.groupBy(people, ({ words }) => words.join(' '))
  return {
    called: (word) => (byWord.get(word) ?? []).map(({ person }) => person),
    whole: (words) => byWords.get(words.join(' ')) ?? [],
  }
}

/** Everyone of a journal, as texts name them. */
export function peopleNamed(db: Database): PeopleNamed {
  const known = listPeople(db).map(({ id, name }, place): Known => ({ id, name, place, words: nameWords(name) }))
  const people = peopleByWord(known.filter(({ words }) => words.length > 0))
  const names = new Map(known.map(({ id, name }) => [id, name]))
  const byName = Map.groupBy(known, ({ name }) => folded(name.trim()))
  return {
    called: (name) => new Set(byName.get(folded(name.trim()))?.map(({ id }) => id)),
    in: (text) => namedIn(people, text.slice(0, 2_000)).ids,
    meant: (name) => meantBy(people, name.slice(0, 2_000)),
    named: (text) => namedIn(people, text.slice(0, 2_000)),
    as(text) {
      const words = nameWords(text)
      const whole = people.whole(words)
      const found = whole.length > 0 || words.length !== 1 ? whole : people.called(words[0] ?? '')
      return found.length === 1 ? (found[0]?.id ?? null) : null
    },
    nameOf: (id) => names.get(id) ?? '',
    keepName: ({ id, name }) => void names.set(id, name),
  }
}

function meantBy(people: People, name: string): Set<string> {
  const outside = name.replaceAll(/\([^()]*\)/g, ' ')
  const at = outside.indexOf('@', 1)
  const text = at === -1 ? outside : outside.slice(0, at)
  const words = nameWords(text)
  // A sentence may say more than a name.
  if (words.length > 3) return new Set(namedIn(people, text).ids)
  const { people: found } = namedIn(people, text)
  const isOf = ({ words: own }: Known): boolean =>
    words.every((word) => own.includes(word) || (word.length === 1 && own.some((one) => one.startsWith(word))))
  const isWhole = ({ words: own }: Known): boolean => own.every((word) => words.includes(word))
  return new Set([...found].filter((one) => isWhole(one) || isOf(one)).map(({ id }) => id))
}

interface Word {
  readonly written: string
  readonly word: string
}

/** Each word as it is written and as names are compared; a word in camel case is several. */
const writtenWords = (text: string): Word[] =>
  text
    .normalize('NFC')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((written) => nameWords(written).map((word) => ({ written, word })))

/** Whole names first: their words say nothing about others who share one. */
function namedIn(people: People, text: string): Named & { readonly people: ReadonlySet<Known> } {
  const words = writtenWords(text)
  const joined = joinedStrangers(people, text)
  const isOther = ({ id }: Known): boolean => joined.some(({ like }) => like.includes(id))
  const all = new Set([...words.map(({ word }) => word), ...nameWords(text)])
  const candidates = new Set([...all].flatMap((word) => people.called(word)))
  const whole = [...candidates].filter((known) => known.words.every((word) => all.has(word)) && !isOther(known))
  const used = new Set(whole.flatMap((known) => known.words))
  const found = new Set(whole.toSorted((one, other) => one.place - other.place))
  const strangers: Stranger[] = [...joined]
  for (const [at, { written, word }] of words.entries()) {
    const called = used.has(word) ? [] : people.called(word).filter((known) => !isOther(known))
    const near = called.map((person) => ({ person, beside: strangeBeside(words, at, person) }))
    for (const { person, beside } of near) if (beside === null) found.add(person)
    const [strange] = near.flatMap(({ beside }) => beside ?? [])
    if (strange === undefined || near.some(({ beside }) => beside === null)) continue
    const name =
      strange < at ? `${words[strange]?.written ?? ''} ${written}` : `${written} ${words[strange]?.written ?? ''}`
    strangers.push({ name, like: called.map(({ id }) => id) })
  }
  const ids = new Set([...found].map(({ id }) => id))
  return { people: found, ids, strangers: strangers.filter(({ like }) => !like.some((id) => ids.has(id))) }
}

/** Zoë Okafor-Smith is not Zoë Okafor; where no space parts words, hyphens do. */
function joinedStrangers(people: People, text: string): Stranger[] {
  const parts = text.trim().split(/\s+/)
  if (parts.length < 2) return []
  return parts.flatMap((part, at): Stranger[] => {
    const joined = /^\p{Lu}[\p{L}\p{M}]+-\p{Lu}[\p{L}\p{M}]+$/u.test(part) ? part.split('-') : []
    const words = joined.flatMap(nameWords)
    const like = words.flatMap((word) => people.called(word))
    const isKnown = words.every((word, place) => people.called(word).length > 0 || isGeneric(joined[place] ?? ''))
    if (like.length === 0 || isKnown || like.some(({ words: own }) => words.every((word) => own.includes(word))))
      return []
    const before = parts[at - 1] ?? ''
    const isBefore = like.some(({ words: own }) => own.includes(nameWords(before)[0] ?? ''))
    return [{ name: isBefore ? `${before} ${part}` : part, like: like.map(({ id }) => id) }]
  })
}

/** Where, beside the first or last word of a person's name, a word stands that makes it the name of someone else. */
function strangeBeside(words: readonly Word[], at: number, person: Known): number | null {
  const isFirst = person.words[0] === words[at]?.word
  const isLast = person.words.at(-1) === words[at]?.word
  const places = [...(isFirst ? [at + 1] : []), ...(isLast ? [at - 1] : [])]
  if (person.words.length < 2) return null
  return places.find((place) => isStrange(words[place], words[at], person)) ?? null
}

function isStrange(beside: Word | undefined, called: Word | undefined, { words }: Known): boolean {
  if (!beside || !called || isGeneric(beside.written) || words.includes(beside.word)) return false
  if (beside.word.length === 1)
    return /^\p{Lu}$/u.test(beside.written) && !words.some((word) => word.startsWith(beside.word))
  const isName = /^\p{Lu}\p{M}?\p{Ll}/u.test(beside.written)
  return isName || (/^\p{Lu}+$/u.test(beside.written) && /^\p{Lu}{2,}$/u.test(called.written))
}
