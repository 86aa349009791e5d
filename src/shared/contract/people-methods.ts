import { z } from 'zod'
import { personDraftSchema, personSchema, personStateSchema } from '../journal/person.ts'
import { idSchema } from '../journal/text.ts'
import { readMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

export const peopleMethods = {
  addPerson: writeMethod({ input: personDraftSchema, output: personSchema }),
  editPerson: writeMethod({ input: personDraftSchema.extend({ id: idSchema }), output: personSchema }),
  setPersonState: writeMethod({
    input: z.strictObject({ id: idSchema, state: personStateSchema }),
    output: personSchema,
  }),
  readPerson: readMethod({
    outdatedBy: ['people-changed'],
    input: z.strictObject({ id: idSchema }),
    output: personSchema,
  }),
  /** Everyone, active first, then by name. */
  listPeople: readMethod({ outdatedBy: ['people-changed'], input: nothingSchema, output: z.array(personSchema) }),
}
