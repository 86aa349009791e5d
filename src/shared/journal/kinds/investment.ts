import { z } from 'zod'
import { textSchema } from '../text.ts'

const investmentFormSchema = z.enum(['time', 'money', 'training', 'introduction'])

/** What I put into their growth (principle 9). */
export const investmentSchema = z.strictObject({
  kind: z.literal('investment'),
  form: investmentFormSchema,
  what: textSchema,
})
