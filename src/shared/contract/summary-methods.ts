import { z } from 'zod'
import { agendaItemSchema } from '../journal/agenda-item.ts'
import { periodSchema } from '../journal/day.ts'
import { summarySchema } from '../journal/summary.ts'
import { draftVersionSchema, summaryDraftSchema } from '../journal/summary-draft.ts'
import { summaryFormatSchema, writtenFormatSchema } from '../journal/summary-format.ts'
import { idSchema } from '../journal/text.ts'
import { mainMethod, readMethod, shellMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

const about = { personId: idSchema, period: periodSchema }
/** As many summaries as one press may make: more than anyone leads. */
const mostAtOnce = 500

/** What becomes of a file whose name is there already. */
const ifTakenSchema = z.enum(['keep-both', 'replace', 'skip'])
const versionSchema = z.strictObject({ version: z.int() })

/** Calls around the review summary. */
export const summaryMethods = {
  readSummary: readMethod({
    outdatedBy: ['people-changed', 'entries-changed', 'meetings-changed', 'agenda-changed', 'summary-changed'],
    input: z.strictObject(about),
    output: summarySchema,
  }),
  /** The same document as readSummary's, as a file; text in UTF-8. */
  readSummaryFile: mainMethod({
    input: z.strictObject({ ...about, format: writtenFormatSchema }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  }),
  /** After a summary has left as a file. */
  noteSummaryMade: mainMethod({ input: z.strictObject(about), output: nothingSchema }),
  /**
   * Asks for the folder that summaries of many people go to, and says whose file would stand on one that is there. No name
   * when the person cancels.
   */
  beginSummaryBatch: shellMethod({
    access: 'unlocked',
    input: z.strictObject({
      personIds: z.array(idSchema).min(1).max(mostAtOnce),
      period: periodSchema,
      format: summaryFormatSchema,
    }),
    output: z.strictObject({ folderName: z.string().nullable(), taken: z.array(idSchema) }),
  }),
  /** Writes the summary of one of them, as saveSummary does, into that folder; null when it was skipped. */
  saveSummaryInBatch: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ personId: idSchema, ifTaken: ifTakenSchema }),
    output: z.strictObject({ fileName: z.string().nullable() }),
  }),
  saveSummaryDraft: writeMethod({
    input: z.strictObject({ personId: idSchema, draft: summaryDraftSchema }),
    output: versionSchema,
  }),
  /** Earlier versions of the draft, newest first. */
  listSummaryDraftVersions: readMethod({
    outdatedBy: ['summary-changed'],
    input: z.strictObject({ personId: idSchema }),
    output: z.array(draftVersionSchema),
  }),
  /** Nothing left out and nothing added; the draft of now is kept as a version. */
  beginSummaryDraftAnew: writeMethod({ input: z.strictObject({ personId: idSchema }), output: versionSchema }),
  restoreSummaryDraftVersion: writeMethod({
    input: z.strictObject({ personId: idSchema, version: z.int() }),
    output: versionSchema,
  }),
  /** Puts a sentence that was never said on the next agenda, for both to see. */
  sayFirst: writeMethod({ input: z.strictObject({ ...about, entryId: idSchema }), output: agendaItemSchema }),
}
