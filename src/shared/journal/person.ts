import { z } from 'zod'
import { daySchema, instantSchema } from './day.ts'
import { idSchema, lineSchema, nameSchema, shownNameSchema, textSchema } from './text.ts'

export const personStateSchema = z.enum(['active', 'paused', 'archived'])

/** A colour's name in the design tokens; it helps the eye and never carries meaning alone. */
export const personColours = ['moss', 'clay', 'sky', 'plum', 'sand', 'slate', 'rose', 'teal'] as const
const personColourSchema = z.enum(personColours)

/** What the manager writes about a partner. Only the name is asked for. */
export const personDraftSchema = z.strictObject({
  name: nameSchema,
  role: lineSchema,
  /** First day of the partnership. */
  since: daySchema.nullable(),
  /** Days between one-on-ones that suit both. */
  rhythmDays: z
    .int({ error: 'out-of-range' })
    .min(1, { error: 'out-of-range' })
    .max(366, { error: 'out-of-range' })
    .nullable(),
  recognisedHow: textSchema,
  drives: textSchema,
  strengths: textSchema,
  colour: personColourSchema,
})
export type PersonDraft = z.infer<typeof personDraftSchema>

/** A person of whom nothing is written but the name. */
export const blankPerson = (name: string, colour: PersonColour): PersonDraft => ({
  name,
  role: '',
  since: null,
  rhythmDays: null,
  recognisedHow: '',
  drives: '',
  strengths: '',
  colour,
})

export const personSchema = personDraftSchema.extend({
  name: shownNameSchema,
  id: idSchema,
  state: personStateSchema,
  /** What they were called before, the latest first. Absent in an export of an earlier version. */
  earlierNames: z.array(shownNameSchema).max(100).default([]),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Person = z.infer<typeof personSchema>
export type PersonState = z.infer<typeof personStateSchema>
export type PersonColour = z.infer<typeof personColourSchema>
