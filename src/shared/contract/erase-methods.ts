import { z } from 'zod'
import { erasureSchema } from '../journal/erasure.ts'
import { idSchema } from '../journal/text.ts'
import { readMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

export const eraseMethods = {
  /** What erasing this person takes away, and what it cannot reach. */
  readErasure: readMethod({
    outdatedBy: ['people-changed', 'entries-changed', 'meetings-changed', 'agenda-changed', 'summary-changed'],
    input: z.strictObject({ id: idSchema }),
    output: erasureSchema,
  }),
  /** Deletes everything about this person for good and writes the file anew; there is no undo. */
  erasePerson: writeMethod({ input: z.strictObject({ id: idSchema }), output: nothingSchema }),
}
