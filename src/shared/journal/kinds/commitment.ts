import { z } from 'zod'
import { daySchema } from '../day.ts'
import { idSchema, textSchema } from '../text.ts'

const ownerSchema = z.enum(['me', 'them'])
const commitmentStateSchema = z.enum(['open', 'kept', 'released'])

/** What one side said they would do. Mine are listed above theirs everywhere (principle 2). */
export const commitmentSchema = z.strictObject({
  kind: z.literal('commitment'),
  owner: ownerSchema,
  what: textSchema,
  due: daySchema.nullable(),
  /** The entry it came from. */
  sourceId: idSchema.nullable(),
  state: commitmentStateSchema,
  closedOn: daySchema.nullable(),
})
