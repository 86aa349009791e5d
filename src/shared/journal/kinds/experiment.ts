import { z } from 'zod'
import { daySchema } from '../day.ts'
import { idSchema, textSchema } from '../text.ts'

/** A try with its patience agreed up front: until when, and what it may cost (principle 9). */
export const experimentSchema = z.strictObject({
  kind: z.literal('experiment'),
  intended: textSchema,
  patienceUntil: daySchema.nullable(),
  patienceCost: textSchema,
  learned: textSchema,
  next: textSchema,
  endedOn: daySchema.nullable(),
})

const experimentPhaseSchema = z.enum(['try', 'setback', 'learning', 'win'])

/** A dated turn in an experiment's arc. */
export const phaseSchema = z.strictObject({
  kind: z.literal('phase'),
  experimentId: idSchema,
  phase: experimentPhaseSchema,
  happened: textSchema,
})
