import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readHandover } from './handover.ts'
import { handoverMarkdown } from './handover-markdown.ts'

/** The calls for what a new manager gets. */
export const handoverHandlers = (context: Context): HandlersFor<'readHandover' | 'readHandoverMarkdown'> => ({
  readHandover: ({ personId }) => readHandover(context, personId),
  readHandoverMarkdown: (request) => ({ text: handoverMarkdown(context, request) }),
})
