import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { meetingTemplates } from './templates.ts'

/** The calls on templates. */
export const templateHandlers = (context: Context): HandlersFor<'listTemplates' | 'listLeftOutTemplates'> => ({
  listTemplates: () => meetingTemplates(context.templates),
  listLeftOutTemplates: () => [...context.leftOutTemplates],
})
