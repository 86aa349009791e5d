import { z } from 'zod'
import { entrySchema } from './entry.ts'

/** A version that both agreed to, with its number and the code that names it on paper. */
const agreementVersionSchema = z.strictObject({ entry: entrySchema, number: z.int().min(1), code: z.string() })
export type AgreementVersion = z.infer<typeof agreementVersionSchema>

/** The partnership agreement of one person: its versions, the newest first, and the draft of the next. */
export const agreementRecordSchema = z.strictObject({
  versions: z.array(agreementVersionSchema),
  draft: entrySchema.nullable(),
})
export type AgreementRecord = z.infer<typeof agreementRecordSchema>

/** The parts of an agreement in the order in which they are read (product.md, agreement). */
export const agreementSections = [
  'iBring',
  'theyBring',
  'iNeed',
  'theyNeed',
  'goalsAndMeasures',
  'communication',
  'accountabilities',
  'disagreeing',
] as const
export type AgreementSection = (typeof agreementSections)[number]
