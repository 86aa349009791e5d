import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readTimeline } from './timeline.ts'

/** The call for the growth timeline. */
export const timelineHandlers = ({ db }: Context): HandlersFor<'readTimeline'> => ({
  readTimeline: (input) => readTimeline(db, input),
})
