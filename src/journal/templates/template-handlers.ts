import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { meetingTemplates, mirrorTemplate } from './templates.ts'

/** The calls on templates. */
export const templateHandlers = (
  context: Context,
): HandlersFor<'listTemplates' | 'listLeftOutTemplates' | 'readMirrorGuide'> => ({
  listTemplates: () => meetingTemplates(context.templates),
  listLeftOutTemplates: () => [...context.leftOutTemplates],
  readMirrorGuide: () => mirrorTemplate(context.templates) ?? null,
})
