import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import {
  beginSummaryDraftAnew,
  listSummaryDraftVersions,
  restoreSummaryDraftVersion,
  saveSummaryDraft,
} from './drafts.ts'
import { sayFirst } from './say-first.ts'
import { noteSummaryMade, readSummary, readSummaryFile } from './summary.ts'

type SummaryMethod =
  | 'readSummary'
  | 'readSummaryFile'
  | 'noteSummaryMade'
  | 'saveSummaryDraft'
  | 'listSummaryDraftVersions'
  | 'restoreSummaryDraftVersion'
  | 'beginSummaryDraftAnew'
  | 'sayFirst'

export const summaryHandlers = (context: Context): HandlersFor<SummaryMethod> => ({
  readSummary: (input) => readSummary(context, input),
  readSummaryFile: (input) => readSummaryFile(context, input),
  noteSummaryMade: (input) => noteSummaryMade(context, input),
  saveSummaryDraft: (input) => saveSummaryDraft(context, input),
  listSummaryDraftVersions: ({ personId }) => listSummaryDraftVersions(context, personId),
  restoreSummaryDraftVersion: (input) => restoreSummaryDraftVersion(context, input),
  beginSummaryDraftAnew: ({ personId }) => beginSummaryDraftAnew(context, personId),
  sayFirst: (input) => sayFirst(context, input),
})
