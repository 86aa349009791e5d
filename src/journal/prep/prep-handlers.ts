import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readPrepBrief } from './prep.ts'

/** The call for the prep brief. */
export const prepHandlers = (context: Context): HandlersFor<'readPrepBrief'> => ({
  readPrepBrief: ({ personId }) => readPrepBrief(context, personId),
})
