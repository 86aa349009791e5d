import { z } from 'zod'
import { textSchema } from '../text.ts'

/** A plain dated note. */
export const noteSchema = z.strictObject({ kind: z.literal('note'), text: textSchema })
