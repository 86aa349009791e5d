import { z } from 'zod'
import { idSchema, textSchema } from '../text.ts'

/** What was added later to an entry whose meeting is sealed: dated, beside the words that stand. */
export const addendumSchema = z.strictObject({ kind: z.literal('addendum'), entryId: idSchema, text: textSchema })
