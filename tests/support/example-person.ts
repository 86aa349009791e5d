import type { PersonDraft } from '#shared/journal/person.ts'

/** What is written about a person who was just added. */
export const examplePerson = (changes: Partial<PersonDraft> = {}): PersonDraft => ({
  name: 'Ada',
  role: '',
  since: null,
  rhythmDays: null,
  recognisedHow: '',
  drives: '',
  strengths: '',
  colour: 'moss',
  ...changes,
})
