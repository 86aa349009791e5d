import { z } from 'zod'
import { personDraftSchema, personSchema, personStateSchema } from '../journal/person.ts'
import { idSchema } from '../journal/text.ts'
import { journalMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

export const peopleMethods = {
  addPerson: journalMethod({ input: personDraftSchema, output: personSchema }),
  editPerson: journalMethod({ input: personDraftSchema.extend({ id: idSchema }), output: personSchema }),
  setPersonState: journalMethod({
    input: z.strictObject({ id: idSchema, state: personStateSchema }),
    output: personSchema,
  }),
  readPerson: journalMethod({ input: z.strictObject({ id: idSchema }), output: personSchema }),
  /** Everyone, active first, then by name. */
  listPeople: journalMethod({ input: nothingSchema, output: z.array(personSchema) }),
}
