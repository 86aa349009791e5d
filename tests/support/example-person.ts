import { blankPerson, type PersonDraft } from '#shared/journal/person.ts'

/** What is written about a person who was just added. */
export const examplePerson = (changes: Partial<PersonDraft> = {}): PersonDraft => ({
  ...blankPerson('Ada', 'moss'),
  ...changes,
})
