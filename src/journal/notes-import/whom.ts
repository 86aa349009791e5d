import type { Answers, PersonAnswer } from '#shared/journal/notes-import.ts'
import { maximumNameLength } from '#shared/journal/text.ts'
import type { Who } from './found-note.ts'
import type { PeopleNamed } from './named-person.ts'

/** Whom a note is about: somebody, or a name that has to be asked for. */
export type Whom = { readonly personId: string } | { readonly name: string }

/**
 * Decides by what is said most plainly: a property or a column, then names of headings, file and folders, then links and
 * tags. Only a note that names no one is about the person who was chosen; a name that is not understood, or that several
 * people have, is asked for.
 */
export function whomOf(who: Who, { people, chosenId }: { people: PeopleNamed; chosenId: string }): Whom {
  const names = who.said.flatMap(separateNames)
  if (names.length > 0) return saidWhom(names, who.isGroup, people)
  const inPlaces = union(who.places.map((place) => people.in(place)))
  const found = oneOf(inPlaces, people)
  if (found) return found
  const [name] = who.names
  if (name !== undefined) return { name: shortened(name) }
  return oneOf(union(who.mentions.map((mention) => people.in(mention))), people) ?? { personId: chosenId }
}

const union = (sets: readonly Set<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]))

function oneOf(ids: Set<string>, people: PeopleNamed): Whom | null {
  const [first] = ids
  if (first === undefined) return null
  return ids.size === 1 ? { personId: first } : { name: shortened([...ids].map((id) => people.nameOf(id)).join(', ')) }
}

function saidWhom(names: readonly string[], isGroup: boolean, people: PeopleNamed): Whom {
  const found = names.map((name) => people.in(name))
  const ids = union(found)
  const [first] = ids
  const isClear = ids.size === 1 && (isGroup || found.every((set) => set.size === 1))
  return isClear && first !== undefined ? { personId: first } : { name: shortened(names.join(', ')) }
}

/** `[[Ines Marques|Ines]] & Zoë <zoe@…>` as two names. */
const separateNames = (text: string): string[] =>
  text
    .slice(0, 1_000)
    .replaceAll(/\[\[([^\][|]*)(?:\|[^\][]*)?\]\]/g, '$1')
    .replaceAll(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/<[^<>]*>|\(https?:[^()]*\)|\(mailto:[^()]*\)/g, '')
    .split(/[,;/&+\n]| and | und | y | et /u)
    .map((name) => name.split('|').at(-1) ?? '')
    .map((name) => name.replaceAll(/["[\]]/g, '').replace(/^[\s@#']+/, ''))
    .map((name) => name.trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name))

const shortened = (name: string): string => name.replaceAll(/\s+/g, ' ').trim().slice(0, maximumNameLength)

/** The answer to a name; null when it was not asked yet. */
export const answerTo = (name: string, { people }: Answers): PersonAnswer | null => people[name] ?? null
