import type { FieldProblem } from '#shared/contract/app-error.ts'

/** One sentence for under a field that was refused. */
export const fields = {
  missing: 'Please write something here.',
  'too-short': 'This is too short.',
  'too-long': 'This is too long to keep; shorten it a little.',
  'out-of-range': 'This lies outside what Alongside can keep; check the number or the year.',
  'not-a-date': 'This is not a day in the calendar.',
  reversed: 'This ends before it begins.',
  'too-early': 'This day lies before the one it belongs to; change one of the two.',
  unknown: 'Alongside does not know this; choose another.',
  'wrong-kind': 'This does not fit here.',
  repeated: 'This is here twice.',
} satisfies Record<FieldProblem['problem'], string>

/** The same with the field's name, for where no field is in sight: `Since: this is not a day in the calendar.` */
export const fieldNamed = (label: string, sentence: string): string =>
  `${label}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`

export const wordsAreKept = 'Your words are still in their fields.'
