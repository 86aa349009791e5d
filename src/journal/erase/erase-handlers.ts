import { nothing } from '#shared/contract/nothing.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { erasePerson, readErasure } from './erase.ts'

/** The calls that take a person out of the journal for good. */
export const eraseHandlers = (context: Context): HandlersFor<'readErasure' | 'erasePerson'> => ({
  readErasure: ({ id }) => readErasure(context.db, id),
  erasePerson: ({ id }) => {
    erasePerson(context, id)
    return nothing
  },
})
