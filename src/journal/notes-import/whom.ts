import type { Answers, PersonAnswer } from '#shared/journal/notes-import.ts'
import { cleanName, maximumNameLength } from '#shared/journal/text.ts'
import type { Who } from './found-note.ts'
import type { PeopleNamed } from './named-person.ts'

/** Whom a note is about: someone, or a name that has to be asked for. */
export type Whom = { readonly personId: string } | { readonly name: string }

/**
 * Decides by what is said most plainly: a property or a column, then names of headings, file and folders, then links and
 * tags. Only a note that names no one is about the person who was chosen; a name that is not understood, or that several
 * people have, is asked for.
 */
export function whomOf(who: Who, { people, chosenId }: { people: PeopleNamed; chosenId: string }): Whom {
  const said = who.said
    .filter((text) => !sayNoOne.test(text.trim()))
    .flatMap((text) => (people.called(text).size > 0 ? [text] : separateNames(text)))
  const names = said.filter((name) => !(who.isGroup && myself.has(name.toLowerCase())))
  if (names.length > 0) return saidWhom(names, who.isGroup, people)
  const inPlaces = namedWhom(who.places, people)
  if (inPlaces) return inPlaces
  if (who.meetings.length > 1) return saidWhom(who.meetings, false, people)
  const [name] = [...who.names, ...who.meetings]
  if (name !== undefined) return namedWhom([name], people) ?? { name: shortened(name) }
  const mentioned = namedWhom([...who.others.filter(isNamesOf(people)), ...who.mentions], people)
  if (mentioned) return mentioned
  const [last] = who.last?.names ?? []
  return namedWhom(who.last?.places ?? [], people) ?? (last ? { name: shortened(last) } : { personId: chosenId })
}

/** The one person whom texts name, or all the names when there are several or a stranger's; null for none. */
function namedWhom(texts: readonly string[], people: PeopleNamed): Whom | null {
  const found = texts.map((text) => people.named(text))
  const ids = new Set(found.flatMap((one) => [...one.ids]))
  const strangers = found.flatMap((one) => one.strangers).filter(({ like }) => !like.some((id) => ids.has(id)))
  const [first] = ids
  if (first === undefined && strangers.length === 0) return null
  if (first !== undefined && ids.size === 1 && strangers.length === 0) return { personId: first }
  const names = new Set([...[...ids].map((id) => people.nameOf(id)), ...strangers.map(({ name }) => name)])
  return { name: shortened([...names].join(', ')) }
}

/** What stands in a cell or a property for no name. */
const sayNoOne = /^(?:n\/?a|none|nil|null)\.?$/i

/** The one who writes the journal took part, too. */
const myself = new Set('me myself i self ich moi yo eu io ik jag 私 我'.split(' '))

/** Whether a text is nothing but names of people of the journal, and the manager's own. */
const isNamesOf =
  (people: PeopleNamed) =>
  (text: string): boolean => {
    const names = separateNames(text).filter((name) => !myself.has(name.toLowerCase()))
    return names.length > 0 && names.every((name) => people.as(name) !== null)
  }

function saidWhom(names: readonly string[], isGroup: boolean, people: PeopleNamed): Whom {
  const found = names.map((name) => {
    const called = people.called(name)
    return called.size > 0 ? called : people.meant(name)
  })
  const ids = new Set(found.flatMap((set) => [...set]))
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
    .replaceAll(/<[^<>]*>|\([^()]*\)/g, ' ')
    .split(/[,;/&+\n]| and | und | y | et /u)
    .map((name) => name.split('|').at(-1) ?? '')
    .map((name) => name.replaceAll(/["[\]]/g, '').replace(/^[\s@#']+/, ''))
    .map((name) => name.trim())
    // A dash says no one; a sign or a letter of a later Unicode may be a name.
    .filter((name) => /[^\p{P}\p{Z}\p{Cc}\p{Cf}]/u.test(name))

const shortened = (name: string): string =>
  cleanName(name.normalize('NFC')).replaceAll(/\s+/g, ' ').trim().slice(0, maximumNameLength)

/** The answer to a name; null when it was not asked yet. */
export const answerTo = (name: string, { people }: Answers): PersonAnswer | null => people[name] ?? null
