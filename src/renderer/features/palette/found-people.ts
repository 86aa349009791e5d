import { matchSorter } from 'match-sorter'
import { folded } from '#shared/journal/folded.ts'
import type { Person } from '#shared/journal/person.ts'
import { holdsPhrases, phrasesOf } from '#shared/journal/search-phrases.ts'
import { snippetOf } from '#shared/journal/snippet.ts'

/** A person, and why they were found when it was not by their name. */
export interface FoundPerson {
  readonly person: Person
  /** The part of what is known of them that was found, marked as in a search hit; or an earlier name. */
  readonly snippet: string | null
}

const aboutTexts = ({ role, drives, recognisedHow, strengths }: Person): string[] => [
  role,
  drives,
  recognisedHow,
  strengths,
]

/** People by the letters of their name. */
export const peopleNamed = (people: readonly Person[], words: string): Person[] =>
  matchSorter(people, folded(words), { keys: [(person) => folded(person.name)] })

/** People by their name; then by one they had before, and by what is written about them in About. */
export function foundPeople(people: readonly Person[], words: string): FoundPerson[] {
  const named = peopleNamed(people, words)
  const others = people.filter((person) => !named.includes(person))
  const phrases = phrasesOf(words)
  const by = (textsOf: (person: Person) => readonly string[]): FoundPerson[] =>
    others.flatMap((person) => {
      const text = textsOf(person).find((each) => holdsPhrases(each, phrases))
      return text === undefined ? [] : [{ person, snippet: snippetOf(text, words) }]
    })
  const found = [
    ...named.map((person) => ({ person, snippet: null })),
    ...by(({ earlierNames }) => earlierNames),
    ...(words.trim().length < 2 ? [] : by(aboutTexts)),
  ]
  return found.filter(({ person }, at) => found.findIndex((each) => each.person === person) === at)
}
