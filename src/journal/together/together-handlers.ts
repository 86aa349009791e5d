import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readTogether } from './together.ts'

/** The call for the view that two people look at. */
export const togetherHandlers = (context: Context): HandlersFor<'readTogether'> => ({
  readTogether: ({ personId }) => readTogether(context, personId),
})
