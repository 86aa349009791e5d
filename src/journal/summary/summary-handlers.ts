import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readSummary, readSummaryFile } from './summary.ts'

export const summaryHandlers = (context: Context): HandlersFor<'readSummary' | 'readSummaryFile'> => ({
  readSummary: (input) => readSummary(context, input),
  readSummaryFile: (input) => readSummaryFile(context, input),
})
