import { z } from 'zod'
import { importBatchSchema, journalImportSchema } from '../journal/import.ts'
import { noteProblems, notesOptionsSchema, notesReportSchema, problemPageSchema } from '../journal/notes-import.ts'
import { idSchema, wordsSchema } from '../journal/text.ts'
import { mainMethod, readMethod, shellMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

export const importMethods = {
  /** Asks for a journal as JSON and says what it would bring, changing nothing; null when the person cancels. */
  tryJournalImport: shellMethod({
    access: 'unlocked',
    input: nothingSchema,
    output: z.strictObject({ fileName: z.string(), report: journalImportSchema }).nullable(),
  }),
  /** Takes in the file that was tried last. */
  runJournalImport: shellMethod({ access: 'unlocked', input: nothingSchema, output: journalImportSchema }),
  /** The same for main, which knows the file. */
  importJournalFile: mainMethod({
    input: z.strictObject({ path: z.string(), isTrial: z.boolean() }),
    output: journalImportSchema,
  }),
  /**
   * Asks for notes that another program wrote, a file or a folder, and says what becomes of what, changing nothing; null when
   * the person cancels. With `again` it is what was chosen last, read in another way.
   */
  tryNotesImport: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ options: notesOptionsSchema, again: z.boolean() }),
    output: z.strictObject({ fileName: z.string(), report: notesReportSchema }).nullable(),
  }),
  /** Takes in what was tried last. */
  runNotesImport: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ options: notesOptionsSchema }),
    output: notesReportSchema,
  }),
  /** The same for main, which knows where it lies. */
  importNotesFrom: mainMethod({
    input: z.strictObject({ path: z.string(), options: notesOptionsSchema, isTrial: z.boolean() }),
    output: notesReportSchema,
  }),
  /** What stayed out of the import or trial that was last, in the order of the files, from a place on. */
  readNotesProblems: mainMethod({ input: z.strictObject({ after: z.int().min(0) }), output: problemPageSchema }),
  /** Asks where to save the same as a list to read, with the page's sentence for each problem; null when the person cancels. */
  saveNotesProblems: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ sentences: z.record(z.enum(noteProblems), wordsSchema(500)) }),
    output: z.strictObject({ fileName: z.string().nullable() }),
  }),
  /** Ends the import or the trial that is under way, with nothing changed. */
  stopImport: mainMethod({ waits: false, input: nothingSchema, output: nothingSchema }),
  /** Every import that can be taken back, the latest first. */
  listImports: readMethod({ outdatedBy: ['people-changed'], input: nothingSchema, output: z.array(importBatchSchema) }),
  /** Takes a whole import back; what was written since stays, with the entries that it hangs on. */
  undoImport: writeMethod({
    input: z.strictObject({ batchId: idSchema }),
    output: z.strictObject({ kept: z.int() }),
  }),
}
