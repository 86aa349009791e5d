import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readSummary, readSummaryMarkdown } from './summary.ts'

export const summaryHandlers = (context: Context): HandlersFor<'readSummary' | 'readSummaryMarkdown'> => ({
  readSummary: (input) => readSummary(context, input),
  readSummaryMarkdown: (input) => readSummaryMarkdown(context, input),
})
