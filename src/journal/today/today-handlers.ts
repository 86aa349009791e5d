import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readToday } from './today.ts'

/** The call for the start page. */
export const todayHandlers = (context: Context): HandlersFor<'readToday'> => ({
  readToday: () => readToday(context),
})
