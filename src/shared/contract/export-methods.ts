import { z } from 'zod'
import { exportCursorSchema, exportPieceSchema } from '../journal/export.ts'
import { handoverSchema } from '../journal/handover.ts'
import { markdownPieceSchema } from '../journal/markdown-export.ts'
import { anyWordsSchema, idSchema } from '../journal/text.ts'
import { mainMethod, readMethod, shellMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'
import { folderSchema, passphraseSchema } from './passphrase-bytes.ts'

const savedSchema = z.strictObject({ fileName: z.string().nullable() })

const confirmedSchema = z.strictObject({ personId: idSchema, confirmed: z.array(z.string().max(200)).max(1_000) })

export const exportMethods = {
  /**
   * Asks where and writes everything as one file of JSON, readable by anyone; null when the person cancels. The page asks
   * before that.
   */
  exportJournalJson: shellMethod({ access: 'unlocked', input: nothingSchema, output: savedSchema }),
  /** The same with everything about one person, private entries too. */
  exportPersonJson: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ personId: idSchema }),
    output: savedSchema,
  }),
  /** Asks where and writes everything outside the trash as a folder of Markdown, readable by anyone. */
  exportJournalMarkdown: shellMethod({ access: 'unlocked', input: nothingSchema, output: savedSchema }),
  /** Asks where and writes an encrypted copy that opens elsewhere; the passphrase proves that it does. */
  exportArchive: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: savedSchema,
  }),
  /** The same as JSON with everything about one person, as a text to read. */
  exportPersonMarkdown: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ personId: idSchema }),
    output: savedSchema,
  }),
  /** Ends what is being written to a file or taken in from one: nothing is left of it. */
  stopFileWork: shellMethod({ access: 'unlocked', input: nothingSchema, output: nothingSchema }),
  /** What a new manager may know, line by line: agreed facts only. */
  readHandover: readMethod({
    outdatedBy: ['entries-changed'],
    input: z.strictObject({ personId: idSchema }),
    output: handoverSchema,
  }),
  /** Asks where and writes the confirmed lines, and nothing else. */
  exportHandover: shellMethod({ access: 'unlocked', input: confirmedSchema, output: savedSchema }),
  readHandoverMarkdown: mainMethod({ input: confirmedSchema, output: z.strictObject({ text: anyWordsSchema }) }),
  /** The files of one person; `after` is the number of the one before. */
  readMarkdownPiece: mainMethod({
    input: z.strictObject({ after: z.int().nullable() }),
    output: markdownPieceSchema,
  }),
  readPersonMarkdown: mainMethod({
    input: z.strictObject({ personId: idSchema }),
    output: z.strictObject({ text: anyWordsSchema }),
  }),
  /** Writes and proves the encrypted copy in a folder that is not there yet. */
  writeArchive: mainMethod({
    input: z.strictObject({ folder: folderSchema, passphrase: passphraseSchema }),
    output: nothingSchema,
  }),
  /** One piece of a journal as JSON, of everyone or of one person. */
  readExportPiece: mainMethod({
    input: z.strictObject({ personId: idSchema.nullable(), cursor: exportCursorSchema.nullable() }),
    output: exportPieceSchema,
  }),
}
