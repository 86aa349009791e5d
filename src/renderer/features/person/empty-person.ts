import { type PersonColour, type PersonDraft, personColours } from '#shared/journal/person.ts'

export const emptyPerson = (colour: PersonColour): PersonDraft => ({
  name: '',
  role: '',
  since: null,
  rhythmDays: null,
  recognisedHow: '',
  drives: '',
  strengths: '',
  colour,
})

/** The colour that the fewest people have, so that two are told apart for as long as possible. */
export function nextColour(taken: readonly PersonColour[]): PersonColour {
  const uses = (colour: PersonColour): number => taken.filter((other) => other === colour).length
  return personColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}
