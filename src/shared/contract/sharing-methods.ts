import { z } from 'zod'
import { confidenceSchema, sharingQuestionSchema } from '../journal/confidence.ts'
import { layerSchema } from '../journal/layer.ts'
import { idSchema } from '../journal/text.ts'
import { readMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

/** Whose: one person's, or everyone's for null. */
const of = { personId: idSchema.nullable() }

/** What was written in confidence and could be shared: asked once, by cause and not by entry. */
export const sharingMethods = {
  listSharingQuestions: readMethod({
    outdatedBy: ['people-changed', 'entries-changed'],
    input: z.strictObject(of),
    output: z.array(sharingQuestionSchema),
  }),
  answerSharingQuestion: writeMethod({
    input: z.strictObject({ ...of, confidence: confidenceSchema, layer: layerSchema }),
    output: nothingSchema,
  }),
}
