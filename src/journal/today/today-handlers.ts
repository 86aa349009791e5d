import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readToday, readTodayList } from './today.ts'

/** The calls for the start page. */
export const todayHandlers = (context: Context): HandlersFor<'readToday' | 'readTodayList'> => ({
  readToday: () => readToday(context),
  readTodayList: ({ list }) => readTodayList(context, list),
})
