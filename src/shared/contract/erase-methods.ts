import { z } from 'zod'
import { erasureSchema, mentionsSchema } from '../journal/erasure.ts'
import { idSchema } from '../journal/text.ts'
import { readMethod, writeMethod } from './method.ts'

const ofPersonSchema = z.strictObject({ id: idSchema })

export const eraseMethods = {
  /** What erasing this person takes away. */
  readErasure: readMethod({
    outdatedBy: ['people-changed', 'entries-changed', 'meetings-changed', 'agenda-changed', 'own-words-changed'],
    input: ofPersonSchema,
    output: erasureSchema,
  }),
  /**
   * Looks through every text of the journal for the words of this person's names; what is about the person is left out, for
   * it goes with them.
   */
  listMentions: readMethod({
    outdatedBy: [
      ...(['people-changed', 'entries-changed', 'meetings-changed', 'agenda-changed'] as const),
      ...(['summary-changed', 'templates-changed', 'own-words-changed'] as const),
    ],
    input: ofPersonSchema,
    output: mentionsSchema,
  }),
  /**
   * Deletes everything about this person for good and writes the file again without it; there is no undo. `left` is in how
   * many records a word of their names stands after that.
   */
  erasePerson: writeMethod({ input: ofPersonSchema, output: z.strictObject({ left: z.int() }) }),
}
